import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const LONGEST_AWAY_MS = 180_000
const LOOK_EVERY_MS = 50

/** The process of the portal on this machine that does this, as its data folder says; throws when it is not there. */
export function processOf(dataFolder: string, name: 'web' | 'worker'): number {
  const file = path.resolve(dataFolder, `${name}.pid`)
  const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (pid > 0) return pid
  throw new Error(
    `--kill needs a portal that runs on this machine with its data in ${path.resolve(dataFolder)} (set DATA_DIR as you did for npm start): ${name}.pid is not there`,
  )
}

/** Kills the process without warning and waits until another one took its place; gives the milliseconds it was away. */
export async function killAndAwait(
  dataFolder: string,
  name: 'web' | 'worker',
  answers: () => Promise<boolean>,
): Promise<number> {
  const before = processOf(dataFolder, name)
  const killed = performance.now()
  process.kill(before, 'SIGKILL')
  for (;;) {
    await pause(LOOK_EVERY_MS)
    const away = performance.now() - killed
    if (away > LONGEST_AWAY_MS) throw new Error(`${name} did not come back within three minutes after it was killed`)
    const now = pidIn(dataFolder, name)
    if (now !== undefined && now !== before && (await answers())) return away
  }
}

function pidIn(dataFolder: string, name: string): number | undefined {
  try {
    return Number(fs.readFileSync(path.resolve(dataFolder, `${name}.pid`), 'utf8'))
  } catch {
    return undefined
  }
}

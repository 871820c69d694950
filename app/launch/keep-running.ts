import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'

/** How a process of the portal is started, and who hears about it. */
export type KeptProcess = {
  name: string
  start: () => ChildProcess
  /** Holds the id of the running process, for whoever looks after this machine. */
  pidFile: string
  say: (text: string) => void
  /** Called once when it keeps ending and is not started again. */
  giveUp: () => void
}

/** Pauses in milliseconds: after the first crash hardly any, then longer, so that a broken start does not spin. */
const PAUSE = { first: 200, longest: 10_000 }
/** Who ran this long in milliseconds counts as well again. */
const WELL_AFTER = 30_000
const MOST_IN_A_ROW = 10

/** Milliseconds to wait before the start after this many crashes in a row; undefined when it is of no use any more. */
export function pauseAfter(crashes: number): number | undefined {
  if (crashes > MOST_IN_A_ROW) return undefined
  return Math.min(PAUSE.first * 2 ** (crashes - 1), PAUSE.longest)
}

/**
 * Starts a process and starts it again whenever it ends by itself, however it ended: people meet a portal that is
 * back in seconds. Gives up after ten crashes in a row. `stop` ends it for good, in order where it listens.
 */
export function keepRunning(kept: KeptProcess): { stop: () => Promise<void> } {
  let stopping = false
  let crashes = 0
  let waiting: NodeJS.Timeout | undefined
  let child = run()

  function run(): ChildProcess {
    const started = kept.start()
    const startedAt = performance.now()
    if (started.pid) fs.writeFileSync(kept.pidFile, String(started.pid))
    started.once('exit', (code, signal) => {
      fs.rmSync(kept.pidFile, { force: true })
      if (stopping) return
      crashes = performance.now() - startedAt > WELL_AFTER ? 1 : crashes + 1
      again(code === null ? String(signal) : String(code))
    })
    return started
  }

  function again(how: string): void {
    const pause = pauseAfter(crashes)
    if (pause === undefined) {
      kept.say(`${kept.name} ended unexpectedly (${how}) ${String(crashes)} times in a row; the portal stops.`)
      kept.giveUp()
      return
    }
    kept.say(`${kept.name} ended unexpectedly (${how}) and is started again.`)
    waiting = setTimeout(() => {
      child = run()
    }, pause)
  }

  return {
    stop: () => {
      stopping = true
      clearTimeout(waiting)
      return ended(child)
    },
  }
}

/** Asks a process to end, and makes it when it does not listen. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 8_000)
  return gone.finally(() => {
    clearTimeout(patience)
  })
}

import { setTimeout as pause } from 'node:timers/promises'
import { machineNow } from '#app/utils/clock.server.ts'
import { killAndAwait } from './portal-process.ts'
import { rush } from './provider/rush.ts'
import { inStage, type Round } from './round.ts'

/** What was killed in the rush, and how long the pages were away at most. */
export type Killed = { web: number; jobs: number; awayMs: number }

/** With which share of the rush still to come the processes are killed: twice the pages, once the jobs. */
const KILLS = [
  { name: 'web', left: 2 / 3 },
  { name: 'worker', left: 5 / 12 },
  { name: 'web', left: 1 / 5 },
] as const

/** Everybody sends in within the rush; with `dataFolder` the portal is killed meanwhile. */
export async function rushHour(round: Round, dataFolder: string | undefined): Promise<Killed> {
  const { providers, closesAt, rushMs } = round
  const [away] = await Promise.all([
    dataFolder === undefined ? [] : killInTurn(round, dataFolder),
    inStage(round, { name: 'the rush', items: providers, width: providers.length }, (provider) =>
      rush(provider, { closesAt, rushMs }),
    ),
  ])
  await pause(Math.max(0, closesAt - machineNow().getTime()))
  return {
    web: away.filter(({ name }) => name === 'web').length,
    jobs: away.filter(({ name }) => name === 'worker').length,
    awayMs: Math.round(Math.max(0, ...away.map((one) => (one.name === 'web' ? one.awayMs : 0)))),
  }
}

type Kill = { name: (typeof KILLS)[number]['name']; awayMs: number }

/** One after the other: nobody is killed while another has yet to come back, nor once the rush is over. */
async function killInTurn({ base, closesAt, rushMs, progress }: Round, dataFolder: string): Promise<Kill[]> {
  const kills: Kill[] = []
  for (const { name, left } of KILLS) {
    await pause(Math.max(0, closesAt - left * rushMs - machineNow().getTime()))
    if (machineNow().getTime() >= closesAt) break
    const awayMs = await killAndAwait(dataFolder, name, () => answers(base, name))
    progress.say(`${name} was killed and is back after ${String(Math.round(awayMs))} ms`)
    kills.push({ name, awayMs })
  }
  return kills
}

/** The jobs answer nobody: that their process is there again is enough. */
async function answers(base: URL, name: 'web' | 'worker'): Promise<boolean> {
  if (name === 'worker') return true
  const answer = await fetch(new URL('/healthz', base)).catch(() => undefined)
  return answer !== undefined && answer.status < 500
}

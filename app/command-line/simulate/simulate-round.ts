import { readEnv } from '#app/utils/env.server.ts'
import { flag, onlyOptions, option, requiredOption, WrongUse, type Command } from '../command.ts'
import { FEWEST_PROVIDERS, RUSH_MS } from './plan.ts'

const PROVIDERS = { fewest: FEWEST_PROVIDERS, most: 900, usual: 250 }
/** In seconds. */
const RUSH = { fewest: 15, most: RUSH_MS / 1_000, usual: RUSH_MS / 1_000 }

/** Drives a running portal over HTTP through a whole admission moment, as many providers and four officers. */
export const simulateRound: Command = {
  name: 'simulate round',
  usage: 'simulate round --url URL [--providers NUMBER] [--rush SECONDS] [--open-moment] [--kill] [--json]',
  needsDatabase: false,
  check: wanted,
  async run(words, output) {
    const { providers, url, rushMs } = wanted(words)
    const dataFolder = flag(words, 'kill') ? readEnv().DATA_DIR : undefined
    const { simulate } = await import('./simulate.ts')
    const { allHeld } = await import('./figures.ts')
    const { linesOf } = await import('./report.ts')
    const figures = await simulate({
      base: url,
      providers,
      rushMs,
      inOpenMoment: flag(words, 'open-moment'),
      dataFolder,
    })
    output.out(output.json ? JSON.stringify(figures, null, 2) : linesOf(figures))
    return allHeld(figures) ? 0 : 1
  },
}

function wanted(words: readonly string[]): { providers: number; url: URL; rushMs: number } {
  onlyOptions(words, ['providers', 'url', 'rush'], ['kill', 'open-moment'])
  const providers = numberIn(words, 'providers', PROVIDERS)
  const rushMs = numberIn(words, 'rush', RUSH) * 1_000
  const url = requiredOption(words, 'url')
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new WrongUse('--url is the address of a portal that runs')
  return { providers, url: new URL(url), rushMs }
}

type Range = { fewest: number; most: number; usual: number }

/** A whole number within its range; the usual one when it is left out. */
function numberIn(words: readonly string[], name: string, { fewest, most, usual }: Range): number {
  const given = Number(option(words, name) ?? usual)
  if (!Number.isInteger(given) || given < fewest || given > most)
    throw new WrongUse(`--${name} is a number from ${String(fewest)} to ${String(most)}`)
  return given
}

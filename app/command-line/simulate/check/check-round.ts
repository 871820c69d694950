import { inCrowd } from '../crowd.ts'
import { lastReceipt, type Provider } from '../record.ts'
import type { Round } from '../round.ts'
import { readDecision, type ReadDecision } from './decisions.ts'
import { checkIsolation } from './isolation.ts'
import { checkMails, type MailCheck } from './mails.ts'
import { checkRegion } from './region.ts'
import { checkSubmissions } from './submissions.ts'

/** What came of comparing the portal with what every client was told. */
export type RoundCheck = {
  lost: number
  doubled: number
  mails: MailCheck
  decisions: ReadDecision[]
  broken: string[]
}

const WIDTH = 6

/** Compares everything the portal says now, over HTTP, with what was told; nothing is taken from the portal's inside. */
export async function checkRound(round: Round): Promise<RoundCheck> {
  const { providers, progress } = round
  const watched = progress.stage('check submissions', providers.length)
  const submissions = await inCrowd(providers, WIDTH, async (provider) => {
    const check = await checkSubmissions(round, provider)
    watched.done()
    return check
  })
  const letters = progress.stage('fetch letters', providers.length)
  const read = await inCrowd(providers, WIDTH, async (provider) => {
    const decision = await readDecision(provider)
    letters.done()
    return { provider, decision }
  })
  const decisions = read.flatMap(({ decision }) => (decision ? [decision] : []))
  const mails = await checkMails(round)
  const broken = [
    ...round.broken,
    ...submissions.flatMap((one) => one.broken),
    ...read.flatMap(({ provider, decision }) => undecided(provider, decision)),
    ...decisions.flatMap((decision) => decision.broken),
    ...sameDay(decisions),
    ...mails.broken,
    ...(await checkIsolation(providers)),
    ...(await checkRegion(round)),
  ]
  const sum = (key: 'lost' | 'doubled') => submissions.reduce((total, one) => total + one[key], 0)
  return { lost: sum('lost'), doubled: sum('doubled'), mails, decisions, broken }
}

/** Whoever is in gets a decision, unless its repair term still runs. */
function undecided(provider: Provider, decision: ReadDecision | undefined): string[] {
  const waits = provider.plan.fate === 'repair-unanswered'
  if (!lastReceipt(provider) || decision !== undefined || waits) return []
  return [`${provider.number} is in and has no decision`]
}

function sameDay(decisions: readonly ReadDecision[]): string[] {
  const days = new Set(decisions.map(({ day }) => day))
  return days.size <= 1 ? [] : [`decisions carry different dates: ${[...days].join(' / ')}`]
}

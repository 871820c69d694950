import { machineNow } from '#app/utils/clock.server.ts'
import { checkRound, type RoundCheck } from './check/check-round.ts'
import { countIn } from './check/region.ts'
import { percentile, type Figures } from './figures.ts'
import { newClient, type Traffic } from './http/client.ts'
import { assess } from './assess-round.ts'
import { closeSoon, findOpenMoment, openMoment } from './officer/moment.ts'
import { signInDesk } from './officer/sign-in.ts'
import { processOf } from './portal-process.ts'
import { prepareProviders } from './prepare-round.ts'
import { progressOn } from './progress.ts'
import { lastReceipt } from './record.ts'
import { newProviders, type Round } from './round.ts'
import { rushHour, type Killed } from './rush-hour.ts'

export type Wanted = {
  base: URL
  providers: number
  /** How long the rush before the closing lasts, in milliseconds. */
  rushMs: number
  /** Takes a moment that is open already instead of announcing one. */
  inOpenMoment: boolean
  /** The data folder of a portal on this machine, when its processes are to be killed in the rush. */
  dataFolder: string | undefined
}

const LIMITATIONS = [
  'a repair that comes too late: the term is a number of whole days, which do not pass within a round; that it is refused is tested in test/db/answer-repair.test.ts',
]

/** Drives a whole round against a running portal and says what came of it. Throws when a step cannot be done. */
export async function simulate({ base, providers, dataFolder, rushMs, inOpenMoment }: Wanted): Promise<Figures> {
  const began = performance.now()
  if (dataFolder !== undefined) processOf(dataFolder, 'web')
  const traffic: Traffic = { requests: 0, lost: 0, errors: [] }
  const progress = progressOn(process.stderr)
  const officers = await signInDesk(base, traffic, 'procurement')
  const [first] = officers
  if (!first) throw new Error('the demo region has no officers')
  const run = Math.floor(machineNow().getTime() / 1000) % 30_000
  const round: Round = {
    base,
    traffic,
    progress,
    providers: newProviders({ count: providers, rushMs }, run, { base, traffic }),
    officers,
    visitor: newClient(base, traffic),
    moment: inOpenMoment ? await findOpenMoment(first) : await openMoment(first, `Simulatie ${String(run)}`),
    closesAt: 0,
    rushMs,
    broken: [],
  }
  await prepareProviders(round)
  round.closesAt = await closeSoon(first, round.moment, rushMs)
  for (const { mails, organisation } of round.providers)
    mails.push({ recipient: organisation.email, kind: 'closing-changed' })
  progress.say(`${round.moment.name} closes at ${new Date(round.closesAt).toISOString()}`)
  const killed = await rushHour(round, dataFolder)
  const submitted = countIn(round.providers)
  expectNewsOfClosing(round)
  await assess(round)
  const check = await checkRound(round)
  return { ...figuresOf(round, { killed, submitted, check }), seconds: Math.round((performance.now() - began) / 1000) }
}

/** At the closing everybody hears where it stands, but who had taken its application back by then. */
function expectNewsOfClosing({ providers, closesAt }: Round): void {
  for (const provider of providers) {
    const { mails, organisation, withdrawnAt } = provider
    const withdrawn = withdrawnAt > 0 && withdrawnAt < closesAt
    const kind = lastReceipt({ ...provider, withdrawn }) ? 'moment-closed (in)' : 'moment-closed (not in)'
    if (!withdrawn) mails.push({ recipient: organisation.email, kind })
  }
}

type Outcome = { killed: Killed; submitted: number; check: RoundCheck }

function figuresOf(round: Round, { killed, submitted, check }: Outcome): Omit<Figures, 'seconds'> {
  const { providers, officers, traffic, closesAt } = round
  const waited = providers.flatMap((provider) => provider.waited)
  const told = providers.flatMap((provider) => provider.told)
  const outcomes = (outcome: string) => check.decisions.filter((one) => one.outcome === outcome).length
  const asked = providers.filter(
    ({ repairDue, mails }) => repairDue !== '' || mails.some(({ kind }) => kind === 'repair-requested'),
  )
  return {
    submitted,
    refusedLate: told.filter(({ kind }) => kind === 'late').length,
    lost: check.lost,
    doubled: check.doubled,
    mailsExpected: check.mails.expected,
    mailsSent: check.mails.sent,
    invariantsBroken: check.broken,
    p50Ms: percentile(waited, 0.5),
    p95Ms: percentile(waited, 0.95),
    p99Ms: percentile(waited, 0.99),
    providers: providers.length,
    officers: officers.length,
    receipts: told.filter(({ kind }) => kind === 'in').length,
    withdrawn: providers.filter(({ withdrawn }) => withdrawn).length,
    repairsAsked: asked.length,
    repairsAnswered: told.filter((one) => one.kind === 'in' && one.what === 'repair').length,
    decisions: {
      admitted: outcomes('admitted'),
      partly: outcomes('partly'),
      refused: outcomes('refused'),
      waitingForRepair: asked.length - told.filter((one) => one.kind === 'in' && one.what === 'repair').length,
    },
    killed,
    requests: traffic.requests,
    connectionsLost: traffic.lost,
    unavailable: traffic.errors.filter((line) => line.startsWith('503')).length,
    closedAt: new Date(closesAt).toISOString(),
    limitations: LIMITATIONS,
  }
}

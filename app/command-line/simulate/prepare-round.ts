import { setTimeout as pause } from 'node:timers/promises'
import { machineNow } from '#app/utils/clock.server.ts'
import { begin, fillIn } from './provider/apply.ts'
import { register } from './provider/register.ts'
import { prepareSending, sendIn } from './provider/send-in.ts'
import { reopen, withdraw } from './provider/withdraw.ts'
import type { Provider } from './record.ts'
import { inStage, type Round } from './round.ts'

/** How many providers work at the same time before the rush: more only makes each page slower. */
const WIDTH = 8
const OPENING_MS = 1_000

/** Everybody registers and fills in its application; some send it in early, and take it back to do better. */
export async function prepareProviders(round: Round): Promise<void> {
  const { providers, moment } = round
  await inStage(round, { name: 'register', items: providers, width: WIDTH }, register)
  // Whoever opens the page a moment too early would meet a moment that is announced.
  await pause(Math.max(0, moment.opensAt + OPENING_MS - machineNow().getTime()))
  await inStage(round, { name: 'fill in', items: providers, width: WIDTH }, async (provider) => {
    await begin(provider, moment.id)
    await fillIn(provider)
    await sendInEarly(provider)
  })
}

async function sendInEarly(provider: Provider): Promise<void> {
  const { course } = provider.plan
  if (course !== 'resubmits' && course !== 'withdraws') return
  await sendIn(provider, [await prepareSending(provider, 'application')], 'early')
  if (course === 'withdraws') return
  await withdraw(provider)
  await reopen(provider)
}

import { setTimeout as pause } from 'node:timers/promises'
import { machineNow } from '#app/utils/clock.server.ts'
import type { Provider } from '../record.ts'
import { prepareInTime, sendIn } from './send-in.ts'
import { withdraw } from './withdraw.ts'

/** How long before pressing somebody has opened the page, as a share of the rush. */
const READING = { shortest: 0.05, spread: 0.15 }
/** With which share of the rush still to come somebody takes its application back. */
const WITHDRAWING = 5 / 6

/** What this provider does around the closing; `closesAt` is in milliseconds of this machine's clock. */
export async function rush(
  provider: Provider,
  { closesAt, rushMs }: { closesAt: number; rushMs: number },
): Promise<void> {
  const { course, pressBefore, index, manner } = provider.plan
  if (course === 'never') return
  const press = closesAt - pressBefore
  if (course === 'withdraws') {
    await until(closesAt - WITHDRAWING * rushMs)
    await withdraw(provider)
    return
  }
  // Whoever is late had the page open in time.
  const reading = (READING.shortest + READING.spread * (((index * 613) % 1_000) / 1_000)) * rushMs
  await until(Math.min(press, closesAt) - reading)
  const tabs = manner === 'two-tabs' ? 2 : 1
  const opened = await Promise.all(Array.from({ length: tabs }, () => prepareInTime(provider, closesAt)))
  const prepared = opened.flatMap((one) => one ?? [])
  if (prepared.length === 0) provider.told.push({ kind: 'late', key: '' })
  await until(press)
  await sendIn(provider, prepared, 'rush')
}

const until = (instant: number) => pause(Math.max(0, instant - machineNow().getTime()))

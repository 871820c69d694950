import { setTimeout as pause } from 'node:timers/promises'
import { machineNow } from '#app/utils/clock.server.ts'
import { prepare, type Answer, type Press } from '../http/client.ts'
import type { Provider, Receipt, Told } from '../record.ts'

type What = 'application' | 'repair'
/** The form that sends something in, filled in and ready; `key` was made by the page. */
export type Prepared = { what: What; key: string; press: Press }

/** How long somebody tries again when no answer came, in tries and milliseconds between them. */
const PATIENCE = { tries: 240, pauseMs: 250 }
/** An answer that is lost: the connection is cut this many milliseconds after the press. */
const CUT_AFTER_MS = [15, 40, 90, 180]

/** Opens the page on which one sends in and fills in the declaration; throws when that cannot be done now. */
export async function prepareSending(provider: Provider, what: What): Promise<Prepared> {
  return preparedFrom(await openPage(provider, what), what)
}

/** As `prepareSending`; undefined when the page says that it is too late, because the portal was away meanwhile. */
export async function prepareInTime(provider: Provider, closesAt: number): Promise<Prepared | undefined> {
  const page = await openPage(provider, 'application')
  const offered = page.page.forms.some(({ fields }) => fields.some(({ name }) => name === 'declaration'))
  if (!offered && machineNow().getTime() >= closesAt) return undefined
  return preparedFrom(page, 'application')
}

function openPage({ client, application }: Provider, what: What): Promise<Answer> {
  return client.visit(`${application}/${what === 'repair' ? 'herstel' : 'indienen'}`)
}

function preparedFrom(page: Answer, what: What): Prepared {
  const { press } = prepare(page, { typed: { declaration: 'on' } })
  const key = new URLSearchParams(typeof press.body === 'string' ? press.body : '').get('submissionKey') ?? ''
  if (key === '') throw new Error(`${page.address} made no key for its form`)
  return { what, key, press }
}

/** Presses in the way this provider does, and keeps what it was told. */
export async function sendIn(
  provider: Provider,
  prepared: readonly Prepared[],
  when: 'early' | 'rush' | 'repair',
): Promise<void> {
  const { index } = provider.plan
  const manner = when === 'early' ? 'once' : provider.plan.manner
  const pressed = performance.now()
  const cutAfter = manner === 'lost-connection' ? CUT_AFTER_MS[index % CUT_AFTER_MS.length] : undefined
  const told = await Promise.all(
    prepared.flatMap((one) => {
      const once = () => pressUntilTold(provider, one, cutAfter)
      return manner === 'double-click' ? [once(), once()] : [once()]
    }),
  )
  if (when === 'rush' && told.length > 0) provider.waited.push(performance.now() - pressed)
  provider.told.push(...distinct(told))
  for (const key of new Set(told.filter((one) => one.kind === 'in').map((one) => one.key)))
    if (key) provider.mails.push({ recipient: provider.organisation.email, kind: 'submission-receipt' })
}

/** One entry per key; two different answers to one key both stay, so that a doubled submission is seen. */
function distinct(told: readonly Told[]): Told[] {
  const seen = new Map(told.map((one) => [JSON.stringify(one), one]))
  return [...seen.values()]
}

async function pressUntilTold(provider: Provider, prepared: Prepared, cutAfter?: number): Promise<Told> {
  for (let tries = 1; ; tries += 1) {
    const signal = tries === 1 && cutAfter !== undefined ? AbortSignal.timeout(cutAfter) : undefined
    try {
      const answer = await provider.client.press(prepared.press, signal)
      if (answer.status < 500) return await toldBy(provider, prepared, answer)
      await answer.arrayBuffer()
    } catch (error) {
      if (tries >= PATIENCE.tries) throw error
    }
    if (tries >= PATIENCE.tries) throw new Error(`${prepared.press.address} gave no answer`)
    if (!signal) await pause(PATIENCE.pauseMs)
  }
}

async function toldBy(provider: Provider, { key, what, press }: Prepared, response: Response): Promise<Told> {
  const answer = await provider.client.follow(response, press.address)
  if (answer.address.includes('/ontvangst/')) return { kind: 'in', what, key, receipt: receiptOn(answer) }
  const words = answer.page.alerts.join(' | ')
  if (response.status >= 300 && response.status < 400) throw new Error(`sending in led to ${answer.address}`)
  const late = /gesloten op|is gesloten|eindigde op|termijn .* voorbij/.test(words)
  return late ? { kind: 'late', key } : { kind: 'refused', key, why: words.slice(0, 300) }
}

/** The receipt as the page shows it. */
export function receiptOn({ address, page }: Answer): Receipt {
  const fact = (term: RegExp) => page.fact(term) ?? ''
  return {
    address,
    number: fact(/^Nummer$/),
    submittedAt: fact(/^Tijd van de database$/),
    sha256: /[0-9a-f]{64}/.exec(fact(/^Controlegetal$/).replace(/SHA-256|\s/g, ''))?.[0] ?? '',
  }
}

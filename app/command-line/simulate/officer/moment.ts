import { machineNow } from '#app/utils/clock.server.ts'
import type { Answer } from '../http/client.ts'
import { RUSH_MS } from '../plan.ts'
import type { Officer } from './sign-in.ts'

/** The moment of this round, and when things happen in it, in milliseconds since 1970. */
export type Moment = { id: string; name: string; opensAt: number; answersAt: number }

const MINUTE_MS = 60_000
/** An officer needs this long at least from composing a moment to its opening; longer where pages come slowly. */
const COMPOSING_MS = 20_000
/** Composing takes some pages more than finding the form did. */
const SLOWER = 3
const MOST_TRIES = 3
/** Between telling the closing and the closing there is at least the rush itself, and this. */
const NOTICE_MS = 15_000
const REASON = 'Simulatie: het moment sluit eerder, voor iedereen tegelijk.'
const MOMENT_PAGE = /^\/inkoop\/momenten\/[0-9a-f-]{36}$/

/**
 * Announces a moment of this round's own, which opens within a minute or so. When the portal refuses that, because no
 * term may end on a day like today, an open moment that can close today takes its place.
 */
export async function openMoment(officer: Officer, name: string): Promise<Moment> {
  const began = performance.now()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const form = await openComposer(officer)
    const needed = Math.max(COMPOSING_MS, SLOWER * (performance.now() - began))
    const announced = form && (await announceMoment(officer, form, { name, needed }))
    if (announced === undefined) break
    if (announced !== 'too late') return announced
  }
  return findOpenMoment(officer)
}

/** The empty form: a copy would bring the dates of the moment that it was made of. */
async function openComposer({ client }: Officer): Promise<Answer | undefined> {
  const desk = await client.visit('/inkoop')
  const any = desk.page.links.find(({ href }) => MOMENT_PAGE.test(href))
  const copy = any && (await client.visit(any.href)).page.links.find(({ href }) => href.includes('/momenten/nieuw'))
  return copy && client.visit(copy.href.split('?')[0] ?? '')
}

/** Fills in the form and announces; `too late` when it took so long that the opening had passed, else undefined. */
async function announceMoment(
  { client }: Officer,
  form: Answer,
  { name, needed }: { name: string; needed: number },
): Promise<Moment | 'too late' | undefined> {
  const opensAt = Math.ceil((machineNow().getTime() + needed) / MINUTE_MS) * MINUTE_MS
  const answersAt = opensAt + 2 * MINUTE_MS
  const [opensDate, opensTime] = wallTime(opensAt)
  const [questionsUntilDate, questionsUntilTime] = wallTime(opensAt + MINUTE_MS)
  const [answersPublishedDate, answersPublishedTime] = wallTime(answersAt)
  const checked = await client.send(form, {
    typed: {
      name,
      kind: 'closing',
      reasonKind: 'first-round',
      reason: 'Simulatie van een toelatingsmoment, van registratie tot besluit.',
      ...{ opensDate, opensTime, questionsUntilDate, questionsUntilTime, answersPublishedDate, answersPublishedTime },
    },
    button: /^Controleer/,
  })
  const announced = checked.status < 400 ? await client.send(checked, { button: /^Kondig/ }) : checked
  if (announced.status >= 400) return machineNow().getTime() >= opensAt ? 'too late' : undefined
  return { id: announced.address.split('/').at(-1) ?? '', name, opensAt, answersAt }
}

/** The open moment whose closing can be brought forward to today: its questions are answered, nothing is judged yet. */
export async function findOpenMoment(officer: Officer): Promise<Moment> {
  const { page } = await officer.client.visit('/inkoop')
  for (const { href, text } of page.links.filter((link) => MOMENT_PAGE.test(link.href))) {
    const moment = { id: href.split('/').at(-1) ?? '', name: text, opensAt: 0, answersAt: 0 }
    const { page: dossier } = await officer.client.visit(href)
    if (!(dossier.fact(/^Stand$/) ?? '').startsWith('Open')) continue
    const checked = await checkClosing(officer, moment, soonFrom(moment, machineNow().getTime() + RUSH_MS))
    if (checked.status < 400) return moment
  }
  throw new Error(
    'No moment can be opened and closed today. A term of the portal ends on no Saturday, Sunday or holiday: run the simulation on a working day, or on a fresh demo region.',
  )
}

/** Moves the closing to the first whole minute that leaves everybody the whole rush; gives that instant. */
export async function closeSoon(officer: Officer, moment: Moment, rushMs: number): Promise<number> {
  const closesAt = soonFrom(moment, machineNow().getTime() + rushMs)
  const checked = await checkClosing(officer, moment, closesAt)
  await officer.client.submit(checked, { with: 'reason', button: /^(?!Terug|Annuleer)/ })
  return closesAt
}

/** The whole minute after this instant and the notice; not before the answers that were promised. */
function soonFrom({ answersAt }: Moment, earliest: number): number {
  return Math.max(answersAt, Math.ceil((earliest + NOTICE_MS) / MINUTE_MS) * MINUTE_MS)
}

/** Asks what bringing the closing forward would do; nothing changes yet. */
async function checkClosing({ client }: Officer, moment: Moment, closesAt: number): Promise<Answer> {
  const [date, time] = wallTime(closesAt)
  const page = await client.visit(`/inkoop/momenten/${moment.id}/sluiting`)
  return client.send(page, { typed: { kind: 'early-closing', date, time, reason: REASON } })
}

/** Date and time in the Netherlands, as the form asks them. */
function wallTime(instant: number): [date: string, time: string] {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' })
  return [text.slice(0, 10), text.slice(11, 16)]
}

import { Temporal } from 'temporal-polyfill'
import { isPlainDate, type PlainDate } from './plain-date.ts'

export { isPlainDate, type PlainDate } from './plain-date.ts'

/**
 * Calendar arithmetic of the portal. A day is a plain date as text ("2026-01-01"), an instant is a Date; the two meet
 * only in Europe/Amsterdam. Months and years clamp to the last day of the month: one month after 31 January is 28 or
 * 29 February, one year after 29 February is 28 February, as the Civil Code and PostgreSQL count.
 */

const AMSTERDAM = 'Europe/Amsterdam'

export type WallTimeRefusal = 'not-a-date' | 'not-a-time' | 'missing-wall-time' | 'ambiguous-wall-time'
export type WallTimeResult = { ok: true; instant: Date } | { ok: false; reason: WallTimeRefusal }

const plain = (date: PlainDate) => Temporal.PlainDate.from(date)
const toDate = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds)

/** The day `days` later; negative goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plain(date).add({ days }).toString()
}

/** The day `months` later, clamped to the end of a shorter month; negative goes back. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return plain(date).add({ months }).toString()
}

/** The day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return plain(date).add({ years }).toString()
}

/** Negative, zero or positive: the order of two days. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return Temporal.PlainDate.compare(plain(a), plain(b))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return plain(from).until(plain(to), { largestUnit: 'days' }).days
}

/** The day it is in the Netherlands at this instant. */
export function dayInAmsterdam(instant: Date): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(AMSTERDAM)
    .toPlainDate()
    .toString()
}

/** The wall time "HH:MM" in the Netherlands at this instant. */
export function timeInAmsterdam(instant: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(AMSTERDAM)
  return zoned.toPlainTime().toString({ smallestUnit: 'minute' })
}

/**
 * The instant of a Dutch wall time ("HH:MM"). A time that the clock skips (last Sunday of March) or shows twice (last
 * Sunday of October) is refused: a deadline must be one moment for everyone.
 */
export function instantInAmsterdam(date: PlainDate, time: string): WallTimeResult {
  if (!isPlainDate(date)) return { ok: false, reason: 'not-a-date' }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { ok: false, reason: 'not-a-time' }
  const wall = plain(date).toPlainDateTime(Temporal.PlainTime.from(time))
  const early = wall.toZonedDateTime(AMSTERDAM, { disambiguation: 'earlier' })
  const late = wall.toZonedDateTime(AMSTERDAM, { disambiguation: 'later' })
  if (early.equals(late)) return { ok: true, instant: toDate(early.toInstant()) }
  return { ok: false, reason: early.toPlainDateTime().equals(wall) ? 'ambiguous-wall-time' : 'missing-wall-time' }
}

/**
 * The exclusive end of a Dutch day: the first instant of the next one. Whoever acts before it acted on that day, also
 * on the nights of 23 and 25 hours.
 */
export function endOfDayInAmsterdam(date: PlainDate): Date {
  return toDate(plain(date).add({ days: 1 }).toZonedDateTime(AMSTERDAM).toInstant())
}

/** The last Dutch day that lies (at least partly) before an exclusive end. */
export function lastDayBefore(exclusiveEnd: Date): PlainDate {
  return dayInAmsterdam(new Date(exclusiveEnd.getTime() - 1))
}

/** The last whole minute before an exclusive end, to write a term out as people do: 23:59 on its last day. */
export function lastMinuteBefore(exclusiveEnd: Date): Date {
  return new Date(exclusiveEnd.getTime() - 60_000)
}

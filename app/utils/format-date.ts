import { isPlainDate } from './plain-date.ts'

/**
 * Dates and times as people read them. An instant is a Date; a calendar day is text (`2026-12-31`), because a day
 * has no time zone. Every instant is shown in Europe/Amsterdam, whatever zone the machine is in.
 */

export type FormatLocale = 'nl' | 'en'

const ZONE = 'Europe/Amsterdam'
const TAG: Record<FormatLocale, string> = { nl: 'nl-NL', en: 'en-GB' }
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute'

const LONG_DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** Making a format takes longer than a hundred uses of it, and a page shows many dates. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(locale: FormatLocale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(TAG[locale], options)
  formats.set(key, known)
  return known
}

function parts(instant: Date, locale: FormatLocale, options: Intl.DateTimeFormatOptions, timeZone = ZONE) {
  const format = formatFor(locale, { ...options, timeZone })
  return new Map(format.formatToParts(instant).map(({ type, value }) => [type as Part, value]))
}

/** The calendar day in Europe/Amsterdam at this instant, as `2026-12-31`. */
export function calendarDay(instant: Date): string {
  const at = parts(instant, 'en', { day: '2-digit', month: '2-digit', year: 'numeric' })
  return `${at.get('year')}-${at.get('month')}-${at.get('day')}`
}

function midnightUtc(day: string): Date {
  const instant = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !instant.toISOString().startsWith(day)) {
    throw new RangeError(`Not a calendar day: ${day}`)
  }
  return instant
}

function dayParts(day: Date | string, locale: FormatLocale, options: Intl.DateTimeFormatOptions) {
  return typeof day === 'string' ? parts(midnightUtc(day), locale, options, 'UTC') : parts(day, locale, options)
}

/** `11 december 2026`; with `weekday`, `vrijdag 11 december 2026`. Throws RangeError on text that is no day. */
export function formatDate(day: Date | string, locale: FormatLocale = 'nl', weekday = false): string {
  const at = dayParts(day, locale, LONG_DAY)
  const date = `${at.get('day')} ${at.get('month')} ${at.get('year')}`
  return weekday ? `${at.get('weekday')} ${date}` : date
}

/** The words of a sentence, with every day in them written out: a reason says "18 mei 2027", not "2027-05-18". */
export function daysWritten<Value extends string | number>(
  params: Readonly<Record<string, Value>>,
  locale: FormatLocale = 'nl',
): Record<string, Value | string> {
  const written = (value: Value) =>
    typeof value === 'string' && isPlainDate(value) ? formatDate(value, locale) : value
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(value)]))
}

/** `11-12-2026` (nl) or `11/12/2026` (en), for tables. */
export function formatShortDate(day: Date | string, locale: FormatLocale = 'nl'): string {
  const at = dayParts(day, locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
  return [at.get('day'), at.get('month'), at.get('year')].join(locale === 'nl' ? '-' : '/')
}

/** True in the hour that the clock shows twice when summer time ends. */
function isShownTwice(instant: Date): boolean {
  const shown = (at: Date) => `${calendarDay(at)} ${[...parts(at, 'en', CLOCK).values()].join('')}`
  const here = shown(instant)
  return [-HOUR_MS, HOUR_MS].some((shift) => shown(new Date(instant.getTime() + shift)) === here)
}

const SEASON: Record<FormatLocale, { summer: string; winter: string }> = {
  nl: { summer: 'zomertijd', winter: 'wintertijd' },
  en: { summer: 'summer time', winter: 'winter time' },
}

function season(instant: Date, locale: FormatLocale): string {
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeZoneName: 'longOffset' }).format(instant)
  return name.endsWith('+02:00') ? SEASON[locale].summer : SEASON[locale].winter
}

/** `17.00 uur` (nl) or `17:00` (en); in the doubled hour of the clock change followed by which of the two it is. */
function formatTime(instant: Date, locale: FormatLocale = 'nl'): string {
  const at = parts(instant, locale, CLOCK)
  const time = locale === 'nl' ? `${at.get('hour')}.${at.get('minute')} uur` : `${at.get('hour')}:${at.get('minute')}`
  return isShownTwice(instant) ? `${time} (${season(instant, locale)})` : time
}

/** `16.59.58 uur` (nl) or `16:59:58` (en): a clock that ticks. */
export function formatClock(instant: Date, locale: FormatLocale = 'nl'): string {
  const seconds = String(instant.getUTCSeconds()).padStart(2, '0')
  const at = parts(instant, locale, CLOCK)
  const time = [at.get('hour'), at.get('minute'), seconds].join(locale === 'nl' ? '.' : ':')
  const words = locale === 'nl' ? `${time} uur` : time
  return isShownTwice(instant) ? `${words} (${season(instant, locale)})` : words
}

/** `vrijdag 11 december 2026 om 17.00 uur`: a deadline written out in full. */
export function formatMoment(instant: Date, locale: FormatLocale = 'nl'): string {
  return `${formatDate(instant, locale, true)} ${locale === 'nl' ? 'om' : 'at'} ${formatTime(instant, locale)}`
}

/** `11-12-2026 17.00 uur`, for tables and timelines. */
export function formatShortMoment(instant: Date, locale: FormatLocale = 'nl'): string {
  return `${formatShortDate(instant, locale)} ${formatTime(instant, locale)}`
}

export type TimeLeft = { unit: 'past' } | { unit: 'minute' | 'hour' | 'day'; count: number }

/**
 * How long it still is until an exclusive deadline, always rounded down so that nobody believes to have more time
 * than there is. From one day on it counts calendar days in Europe/Amsterdam.
 */
export function timeLeft(now: Date, until: Date): TimeLeft {
  const left = until.getTime() - now.getTime()
  if (left <= 0) return { unit: 'past' }
  if (left < HOUR_MS) return { unit: 'minute', count: Math.floor(left / MINUTE_MS) }
  const days = daysBetween(calendarDay(now), calendarDay(until))
  if (left < DAY_MS || days === 0) return { unit: 'hour', count: Math.floor(left / HOUR_MS) }
  return { unit: 'day', count: days }
}

/** Whole calendar days from one day to another; negative when `to` lies earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnightUtc(to).getTime() - midnightUtc(from).getTime()) / DAY_MS)
}

const UNITS: Record<FormatLocale, Record<'minute' | 'hour' | 'day', [one: string, more: string]>> = {
  nl: { minute: ['minuut', 'minuten'], hour: ['uur', 'uur'], day: ['dag', 'dagen'] },
  en: { minute: ['minute', 'minutes'], hour: ['hour', 'hours'], day: ['day', 'days'] },
}

/** `nog 3 dagen`, `nog 5 uur`, `nog minder dan 1 minuut`, `verstreken`. */
export function formatTimeLeft(now: Date, until: Date, locale: FormatLocale = 'nl'): string {
  const left = timeLeft(now, until)
  if (left.unit === 'past') return locale === 'nl' ? 'verstreken' : 'passed'
  if (left.count === 0) return locale === 'nl' ? 'nog minder dan 1 minuut' : 'less than 1 minute left'
  const words = `${left.count} ${UNITS[locale][left.unit][left.count === 1 ? 0 : 1]}`
  return locale === 'nl' ? `nog ${words}` : `${words} left`
}

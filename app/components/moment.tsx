import { useLocale } from 'use-intl'
import {
  calendarDay,
  formatDate,
  formatMoment,
  formatShortMoment,
  formatTimeLeft,
  timeLeft,
} from '#app/utils/format-date.ts'

/** An instant written out in Europe/Amsterdam: "vrijdag 11 december 2026 om 17.00 uur"; `short` for tables. */
export function Moment({ at, short = false }: { at: Date; short?: boolean | undefined }) {
  const locale = useLocale()
  return <time dateTime={at.toISOString()}>{short ? formatShortMoment(at, locale) : formatMoment(at, locale)}</time>
}

/** A calendar day written out: "11 december 2026". Takes `2026-12-11`, or an instant to show its day in Amsterdam. */
export function Day({ on, weekday = false }: { on: Date | string; weekday?: boolean | undefined }) {
  const locale = useLocale()
  return <time dateTime={typeof on === 'string' ? on : calendarDay(on)}>{formatDate(on, locale, weekday)}</time>
}

/** "nog 3 dagen", counted from `now` of the loader; it stands out in the last two days. */
export function TimeLeft({ now, until }: { now: Date; until: Date }) {
  const locale = useLocale()
  const left = timeLeft(now, until)
  const urgent = left.unit !== 'past' && (left.unit !== 'day' || left.count <= 2)
  return <span className={urgent ? 'oh-left oh-left--urgent' : 'oh-left'}>{formatTimeLeft(now, until, locale)}</span>
}

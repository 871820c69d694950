import { addDays, daysBetween, dayInAmsterdam, endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { orNextWorkingDay } from '#app/utils/working-days.ts'

/** Days the provider has to sign after release. Own rule of the portal; no law sets it. */
export const SIGNING_DAYS = 21
/** Why what was not signed in time closes, in the words that the provider reads. */
export const EXPIRED = 'De termijn om te ondertekenen is voorbij.'
/** Milliseconds between two reminders by hand. */
export const HOUR = 3_600_000
/** Days before the end on which who has not signed is reminded. */
const REMINDER_DAYS: readonly number[] = [7, 2]

/** Until when a text released now can be signed: the end of the last day, never on a weekend or holiday. */
export function signingDeadline(now: Date, days: number = SIGNING_DAYS): Date {
  return endOfDayInAmsterdam(orNextWorkingDay(addDays(dayInAmsterdam(now), days)))
}

/**
 * What must happen now with a text that waits for the provider: `expire` when the term is over, the number of days
 * left when a reminder is due and was not sent since, or null.
 */
export function dueNow(
  { signBy, remindedAt }: { signBy: Date; remindedAt: Date | null },
  now: Date,
): 'expire' | number | null {
  if (now.getTime() >= signBy.getTime()) return 'expire'
  const left = daysLeft(signBy, now)
  const [due] = REMINDER_DAYS.filter((days) => left <= days).slice(-1)
  if (due === undefined) return null
  return remindedAt && daysLeft(signBy, remindedAt) <= due ? null : due
}

/** A reminder belongs to one end of the term, so that a longer term brings its own. */
export const reminderOccasion = (signBy: Date, due: number): string => `${String(signBy.getTime())}:${String(due)}`

/** Whole days from the day of `now` to the last day of the term, by the calendar of Amsterdam. */
function daysLeft(signBy: Date, now: Date): number {
  return daysBetween(dayInAmsterdam(now), dayInAmsterdam(new Date(signBy.getTime() - 1)))
}

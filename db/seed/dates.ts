import { addDays, addMonths, dayInAmsterdam, instantInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'

/** The dates of one demonstration moment. */
export type RoundDates = {
  opensAt: Date
  questionsUntil: Date
  answersPublishedAt: Date
  closesAt: Date
  decisionBy: PlainDate
  contractStart: PlainDate
}

/** The three demonstration moments, counted from the day it is now by the database clock. */
export type DemoDates = { today: PlainDate; first: RoundDates; assessed: RoundDates; open: RoundDates }

const WORK_STARTS = '09:00'
const WORK_ENDS = '17:00'
/** Days after the closing on which every decision is taken. */
const DECISION_DAYS = 56

/** The dates of the demonstration region: one moment long decided, one closed three days ago, one open. */
export function demoDates(now: Date): DemoDates {
  const today = dayInAmsterdam(now)
  return {
    today,
    first: roundOf({ opens: addDays(today, -256), closes: addDays(today, -200) }),
    assessed: roundOf({ opens: addDays(today, -45), closes: addDays(today, -3) }),
    open: roundOf({ opens: addDays(today, -14), closes: addDays(today, 28) }),
  }
}

function roundOf({ opens, closes }: { opens: PlainDate; closes: PlainDate }): RoundDates {
  const decisionBy = addDays(closes, DECISION_DAYS)
  return {
    opensAt: wallTime(opens, WORK_STARTS),
    questionsUntil: wallTime(addDays(closes, -21), WORK_ENDS),
    answersPublishedAt: wallTime(addDays(closes, -14), WORK_ENDS),
    closesAt: wallTime(closes, WORK_ENDS),
    decisionBy,
    contractStart: `${addMonths(decisionBy, 1).slice(0, 7)}-01`,
  }
}

/** A Dutch wall time as instant. Office hours exist exactly once on every day; another time throws. */
export function wallTime(day: PlainDate, time: string): Date {
  const result = instantInAmsterdam(day, time)
  if (!result.ok) throw new RangeError(`${day} ${time}: ${result.reason}`)
  return result.instant
}

/** So many days and minutes after an instant. */
export function after(instant: Date, days: number, minutes = 0): Date {
  return new Date(instant.getTime() + (days * 24 * 60 + minutes) * 60_000)
}

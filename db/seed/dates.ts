import { addDays, addMonths, dayInAmsterdam, instantInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'
import { addWorkingDays, isWorkingDay, orNextWorkingDay } from '#app/utils/working-days.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'

const EQUATED = equatedDays.map(({ date }) => date)

/** The dates of one demonstration moment. */
export type RoundDates = {
  opensAt: Date
  questionsUntil: Date
  answersPublishedAt: Date
  closesAt: Date
  decisionBy: PlainDate
  contractStart: PlainDate
}

/** The demonstration moments, counted from the day it is now by the database clock. */
export type DemoDates = {
  today: PlainDate
  first: RoundDates
  assessed: RoundDates
  answered: RoundDates
  open: RoundDates
}

const WORK_STARTS = '09:00'
const WORK_ENDS = '17:00'
/** Days after the closing on which every decision is taken. */
const DECISION_DAYS = 56

/**
 * The dates of the demonstration region: one moment long decided, one closed at least three days ago, one open whose
 * questions are answered, and one newly open; on working days.
 */
export function demoDates(now: Date): DemoDates {
  const today = dayInAmsterdam(now)
  return {
    today,
    first: roundOf({ opens: addDays(today, -256), closes: orEarlierWorkingDay(addDays(today, -200)) }),
    assessed: roundOf({ opens: addDays(today, -45), closes: orEarlierWorkingDay(addDays(today, -3)) }),
    answered: roundOf({ opens: addDays(today, -33), closes: orNextWorkingDay(addDays(today, 9), EQUATED) }),
    open: roundOf({ opens: addDays(today, -14), closes: orNextWorkingDay(addDays(today, 28), EQUATED) }),
  }
}

/** What must have passed already may not move on to the next working day. */
function orEarlierWorkingDay(day: PlainDate): PlainDate {
  return isWorkingDay(day, EQUATED) ? day : addWorkingDays(day, -1, EQUATED)
}

function roundOf({ opens, closes }: { opens: PlainDate; closes: PlainDate }): RoundDates {
  const decisionBy = orNextWorkingDay(addDays(closes, DECISION_DAYS), EQUATED)
  return {
    opensAt: wallTime(opens, WORK_STARTS),
    questionsUntil: wallTime(orEarlierWorkingDay(addDays(closes, -21)), WORK_ENDS),
    answersPublishedAt: wallTime(orEarlierWorkingDay(addDays(closes, -14)), WORK_ENDS),
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

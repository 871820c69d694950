import { Temporal } from 'temporal-polyfill'
import { addDays, type PlainDate } from '#app/utils/calendar.ts'

/**
 * Dutch public holidays and working days, computed. Source: Algemene termijnenwet art. 3 lid 1 (holidays) and lid 2
 * (Good Friday counts as one); days equated by royal decree (lid 3) differ per year and come in as data.
 */

export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day'
export type Holiday = { date: PlainDate; name: HolidayName }

const FIRST_KINGS_DAY = 2014

/** Easter Sunday of a Gregorian year, by the anonymous Gregorian computus. */
export function easterSunday(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const ordinal = epact + weekday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(ordinal / 31), (ordinal % 31) + 1).toString()
}

/** King's birthday as celebrated: 27 April from 2014 (Queen's Day 30 April before), a day earlier on a Sunday. */
function kingsDay(year: number): PlainDate {
  const birthday = new Temporal.PlainDate(year, 4, year < FIRST_KINGS_DAY ? 30 : 27)
  return (birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday).toString()
}

/** The generally recognised holidays of a year (and Good Friday), in order of date. */
export function publicHolidays(year: number): Holiday[] {
  const easter = easterSunday(year)
  const day = (monthDay: string) => `${String(year)}-${monthDay}`
  const holidays: Holiday[] = [
    { date: day('01-01'), name: 'new-year' },
    { date: addDays(easter, -2), name: 'good-friday' },
    { date: addDays(easter, 1), name: 'easter-monday' },
    { date: kingsDay(year), name: 'kings-day' },
    { date: day('05-05'), name: 'liberation-day' },
    { date: addDays(easter, 39), name: 'ascension-day' },
    { date: addDays(easter, 50), name: 'whit-monday' },
    { date: day('12-25'), name: 'christmas-day' },
    { date: day('12-26'), name: 'boxing-day' },
  ]
  return holidays.sort((a, b) => a.date.localeCompare(b.date))
}

/** True on Monday to Friday when it is no public holiday and no day equated with one. */
export function isWorkingDay(date: PlainDate, equatedDays: readonly PlainDate[] = []): boolean {
  const day = Temporal.PlainDate.from(date)
  if (day.dayOfWeek >= 6 || equatedDays.includes(date)) return false
  return !publicHolidays(day.year).some((holiday) => holiday.date === date)
}

/** The n-th working day after (or, negative, before) a date; zero gives the date itself, whatever day it is. */
export function addWorkingDays(date: PlainDate, days: number, equatedDays: readonly PlainDate[] = []): PlainDate {
  const step = days < 0 ? -1 : 1
  let current = date
  for (let left = Math.abs(days); left > 0;) {
    current = addDays(current, step)
    if (isWorkingDay(current, equatedDays)) left -= 1
  }
  return current
}

/** The date itself when it is a working day, else the next one: how art. 1 lid 1 extends the end of a term. */
export function orNextWorkingDay(date: PlainDate, equatedDays: readonly PlainDate[] = []): PlainDate {
  return isWorkingDay(date, equatedDays) ? date : addWorkingDays(date, 1, equatedDays)
}

import type { PlainDate } from '#app/utils/calendar.ts'
import { equatedDays } from '../reference-data/holidays/equated-days.ts'

/** Days that a royal decree equates with a public holiday (Algemene termijnenwet art. 3 lid 3). */
export function equatedDates(): readonly PlainDate[] {
  return equatedDays.map((day) => day.date)
}

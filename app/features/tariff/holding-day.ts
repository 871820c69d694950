import type { PlainDate } from '#app/utils/calendar.ts'

/** The day whose tariffs hold: today, or before the contracts start their first day. */
export const holdingDay = (today: PlainDate, contractsStart: PlainDate): PlainDate =>
  today < contractsStart ? contractsStart : today

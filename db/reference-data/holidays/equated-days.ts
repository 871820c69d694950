import type { PlainDate } from '#app/utils/calendar.ts'

type EquatedDay = { date: PlainDate; reason: string; source: string; status: 'found' | 'assumed' }

const SOURCE = 'Algemene termijnenwet art. 3 lid 3; by practice the Friday after Ascension Day; check the royal decree'

/** Days equated with a public holiday by royal decree. Not computable: add each decree here when it is published. */
export const equatedDays: readonly EquatedDay[] = [
  { date: '2026-05-15', reason: 'Friday after Ascension Day', source: SOURCE, status: 'assumed' },
  { date: '2027-05-07', reason: 'Friday after Ascension Day', source: SOURCE, status: 'assumed' },
  { date: '2028-05-26', reason: 'Friday after Ascension Day', source: SOURCE, status: 'assumed' },
]

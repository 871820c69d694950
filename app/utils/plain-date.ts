/** A calendar day without time or zone, ISO 8601: "2026-01-01". */
export type PlainDate = string

/** No day in the portal lies outside these: a year typed as 0026 or 20266 is a slip of the keyboard. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** True for an existing day in the form YYYY-MM-DD; 2026-02-30 is not one, and 0026-02-01 is a slip. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

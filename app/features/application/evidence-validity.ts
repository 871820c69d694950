import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { addMonths, compareDates, type PlainDate } from '#app/utils/calendar.ts'

/** What a published request says about validity. */
export type ValidityRule = Pick<EvidenceRequest, 'maximumAgeMonths' | 'ownEndDate'>
/** The dates of one document: when it was made, and the last day it names itself. */
export type DocumentDates = { documentDate: PlainDate | null; endsOn?: PlainDate | null | undefined }

/** Whether a document is valid on a day, with its last valid day; null means that it does not expire. */
export type EvidenceValidity =
  | { valid: true; validUntil: PlainDate | null }
  | { valid: false; reason: DateProblem }
  | { valid: false; reason: 'too-old' | 'ended'; validUntil: PlainDate }

/**
 * The last day on which a document counts: its date plus the published number of months, or the last day that it names
 * itself, whichever comes first. Null when neither ends it.
 */
export function lastValidDay(rule: ValidityRule, { documentDate, endsOn = null }: DocumentDates): PlainDate | null {
  const aged =
    documentDate === null || rule.maximumAgeMonths === null ? null : addMonths(documentDate, rule.maximumAgeMonths)
  if (aged === null || endsOn === null) return aged ?? endsOn
  return compareDates(aged, endsOn) < 0 ? aged : endsOn
}

/**
 * Evidence is measured on the last day of the moment (facts §7), not on the day of upload: whoever uploads early is not
 * worse off than whoever uploads late, and when the closing moves, what counts moves with it.
 */
export function evidenceValidity(rule: ValidityRule, dates: DocumentDates, closingDay: PlainDate): EvidenceValidity {
  const problem = dateProblem(rule, dates, closingDay)
  if (problem) return { valid: false, reason: problem }
  const validUntil = lastValidDay(rule, dates)
  if (validUntil === null || compareDates(validUntil, closingDay) >= 0) return { valid: true, validUntil }
  return { valid: false, reason: validUntil === dates.endsOn ? 'ended' : 'too-old', validUntil }
}

type DateProblem = 'document-date-missing' | 'document-date-after-closing' | 'end-date-missing'

function dateProblem(
  rule: ValidityRule,
  { documentDate, endsOn = null }: DocumentDates,
  closingDay: PlainDate,
): DateProblem | undefined {
  if (documentDate === null && rule.maximumAgeMonths !== null) return 'document-date-missing'
  if (rule.ownEndDate && endsOn === null) return 'end-date-missing'
  return documentDate !== null && compareDates(documentDate, closingDay) > 0 ? 'document-date-after-closing' : undefined
}

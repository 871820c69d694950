import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { addMonths, compareDates, type PlainDate } from '#app/utils/calendar.ts'

/** Whether a document is young enough, with its last valid day; null means that it does not expire by age. */
export type EvidenceValidity =
  | { valid: true; validUntil: PlainDate | null }
  | { valid: false; reason: 'document-date-missing' | 'document-date-after-closing' }
  | { valid: false; reason: 'too-old'; validUntil: PlainDate }

/**
 * Evidence is valid through its document date plus the published number of months, measured on the last day of the
 * moment (facts §7), not on the day of upload: whoever uploads early is not worse off than whoever uploads late.
 */
export function evidenceValidity(
  request: Pick<EvidenceRequest, 'maximumAgeMonths'>,
  documentDate: PlainDate | null,
  closingDay: PlainDate,
): EvidenceValidity {
  if (documentDate === null) {
    return request.maximumAgeMonths === null
      ? { valid: true, validUntil: null }
      : { valid: false, reason: 'document-date-missing' }
  }
  if (compareDates(documentDate, closingDay) > 0) return { valid: false, reason: 'document-date-after-closing' }
  if (request.maximumAgeMonths === null) return { valid: true, validUntil: null }
  const validUntil = addMonths(documentDate, request.maximumAgeMonths)
  return compareDates(validUntil, closingDay) < 0
    ? { valid: false, reason: 'too-old', validUntil }
    : { valid: true, validUntil }
}

import type { AdmissionMoment } from '#app/features/admission/moment.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { addMonths, lastDayBefore, type PlainDate } from '#app/utils/calendar.ts'

/**
 * The first day that can be the last one of a contracted product: the agreed term of notice, counted from the last day
 * of the moment, the same for everyone (contract terms: notice of either side).
 */
export function earliestEnd(
  moment: Pick<AdmissionMoment, 'closesAt'>,
  { contractTerms }: Pick<ProcedureContent, 'contractTerms'>,
): PlainDate {
  return addMonths(lastDayBefore(moment.closesAt), contractTerms.noticeMonths)
}

import { consistencyProblems, type AdmissionMoment } from '#app/features/admission/moment.ts'
import type { PlannedMoment } from './gaps.ts'

/**
 * The moments of a procedure as the gap check looks at them, at an instant of the database. The dates of a moment that
 * opened are no matter of the draft any more: only its closing can still move.
 */
export function plannedMoments(moments: readonly AdmissionMoment[], now: Date): PlannedMoment[] {
  return moments.map((moment) => ({
    id: moment.id,
    name: moment.name,
    contractStart: moment.contractStart,
    problems: now < moment.opensAt ? consistencyProblems(moment).length : 0,
    closed: moment.cancelledAt !== null || moment.closesAt.getTime() <= now.getTime(),
  }))
}

import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import { evidenceFor, type EvidenceItem } from './application.ts'
import { evidenceValidity } from './evidence-validity.ts'

/** The names of the evidence that was valid on the old last day of a moment and no longer is on the new one. */
export function overtakenEvidence(
  criteria: readonly Criterion[],
  evidence: readonly EvidenceItem[],
  days: { before: PlainDate; now: PlainDate },
): string[] {
  return criteria.flatMap((criterion) =>
    criterion.evidence
      .filter((request) => {
        const given = evidenceFor(evidence, criterion.id, request.id)
        if (!given) return false
        const validOn = (day: PlainDate) => evidenceValidity(request, given, day).valid
        return validOn(days.before) && !validOn(days.now)
      })
      .map((request) => request.name),
  )
}

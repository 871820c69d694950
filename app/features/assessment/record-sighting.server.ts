import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertSighting } from '#db/queries/evidence.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockAssessment, requireAssessing } from './assessment-of.server.ts'
import type { SightingForm } from './assessment.schema.ts'

/**
 * Records that this officer saw a personal certificate (VOG): whose by function, of which date, for which work it was
 * screened. Never the certificate, a name or a number. A mistake is mended by recording again: the last one counts.
 * Refuses before closing, after the decision, during a repair term of nobody, and a date in the future.
 */
export function recordSighting(
  actor: StaffActor,
  place: { applicationId: string; criterionId: string },
  form: SightingForm,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, place.applicationId)
    requireAssessing('record-verdict', actor, assessment)
    const line = found(assessment.lines.find(({ criterion }) => criterion.id === place.criterionId))
    found(line.criterion.evidence.find((one) => one.id === form.evidenceId && one.handling === 'seen'))
    if (compareDates(form.documentDate, dayInAmsterdam(assessment.now)) > 0)
      throw new Refusal('refused', [{ kind: 'documentDateInFuture', field: 'documentDate' }])
    const same = assessment.sightings.findLast((one) => one.criterionId === place.criterionId)
    if (same && isSame(same, form)) return
    const { provider_id: providerId } = assessment.application
    await insertSighting(db, {
      ...form,
      ...place,
      id: randomUUID(),
      providerId,
      seenBy: actor.personId,
      seenByName: actor.personName,
    })
    await recordEvent(db, {
      kind: 'evidence.seen',
      subject: `application:${place.applicationId}`,
      providerId,
      visibility: 'shared',
      payload: { criterionId: place.criterionId, evidenceId: form.evidenceId, documentDate: form.documentDate },
    })
  })
}

function isSame(one: SightingForm, other: SightingForm): boolean {
  const parts = ['evidenceId', 'shownFunction', 'documentDate', 'screeningProfile'] as const
  return parts.every((part) => one[part] === other[part])
}

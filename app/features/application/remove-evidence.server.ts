import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { removeEvidence as remove } from '#db/queries/application-draft.store.ts'
import { listEvidence } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/** Takes a piece of evidence away. What was submitted before keeps it: the file and its hash stay. */
export function removeEvidence(
  actor: ProviderActor,
  place: { applicationId: string; criterionId: string; id: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application } = await lockForEditing(db, actor, place)
    const here = await listEvidence(db, application.id)
    const piece = found(here.find((one) => one.id === place.id && one.criterion_id === place.criterionId))
    await remove(db, application.id, piece.id)
    await recordEvent(db, {
      kind: 'application.evidence-removed',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { criterionId: piece.criterion_id, evidenceId: piece.evidence_id },
    })
  })
}

import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { removeEvidence as remove } from '#db/queries/application-draft.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPartyCriterion, type PartyPlace } from './party-place.server.ts'

/** Takes a piece of evidence about another organisation away. What was submitted before keeps it. */
export function removePartyEvidence(
  actor: ProviderActor,
  place: PartyPlace & { criterionId: string; id: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, party } = await lockPartyCriterion(db, actor, place)
    const piece = found(party.evidence.find((one) => one.id === place.id && one.criterionId === place.criterionId))
    await remove(db, application.id, piece.id)
    await recordEvent(db, {
      kind: 'application.evidence-removed',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { criterionId: piece.criterionId, evidenceId: piece.evidenceId },
    })
  })
}

import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { saveAnswer } from '#db/queries/application-draft.store.ts'
import { partyAnswerIsStale } from '#db/queries/reconfirm.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { answerTo, isSameAnswer } from './application.ts'
import type { AnswerForm } from './application.schema.ts'
import { lockPartyCriterion, type PartyPlace } from './party-place.server.ts'

/**
 * Saves an answer that the provider gives on behalf of another organisation. The same again changes nothing;
 * `changedMeanwhile` when a colleague saved something else first.
 */
export function answerForParty(
  actor: ProviderActor,
  place: PartyPlace & { criterionId: string },
  form: AnswerForm,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, party } = await lockPartyCriterion(db, actor, place)
    const { answer, explanation, eventDate } = form
    const stored = { answer, explanation, ...(eventDate ? { eventDate } : {}) }
    const before = answerTo(party.answers, place.criterionId)
    if (before && isSameAnswer(before, stored) && !(await partyAnswerIsStale(db, application, place))) return
    const key = { partyId: party.id, criterionId: place.criterionId, answeredBy: actor.personId }
    const saved = await saveAnswer(db, application, { ...key, version: form.rowVersion }, stored)
    if (!saved) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'application.party-answered',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { partyId: party.id, criterionId: place.criterionId },
    })
  })
}

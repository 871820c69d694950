import type { ProviderActor } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { saveAnswer } from '#db/queries/application-draft.store.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { AnswerForm } from './application.schema.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/**
 * Saves the answer to one criterion. A colleague who saved first is never overwritten: `changedMeanwhile`, and the page
 * shows both texts.
 */
export function answerCriterion(
  actor: ProviderActor,
  place: { applicationId: string; criterionId: string },
  form: AnswerForm,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, content } = await lockForEditing(db, actor, place)
    await askedCriterion(db, { applicationId: application.id, content }, place.criterionId)
    const key = { criterionId: place.criterionId, answeredBy: actor.personId, version: form.rowVersion }
    const saved = await saveAnswer(db, application, key, { answer: form.answer, explanation: form.explanation })
    if (!saved) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'application.answered',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { criterionId: place.criterionId },
    })
  })
}

/** The criterion when it is asked of this application; `not-found` when it is not, or not with these products. */
export async function askedCriterion(
  db: Db,
  asked: { applicationId: string; content: ProcedureContent },
  criterionId: string,
): Promise<Criterion> {
  const products = await listChosenProducts(db, asked.applicationId)
  const criteria = criteriaFor(
    asked.content,
    products.map((product) => product.product_code),
  )
  return found(criteria.find((criterion) => criterion.id === criterionId))
}

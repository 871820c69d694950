import type { ProviderActor } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { saveAnswer } from '#db/queries/application-draft.store.ts'
import { listAnswers, listChosenProducts } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { AnswerForm } from './application.schema.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/**
 * Saves the answer to one criterion. The same answer again (a double click) changes nothing. A colleague who saved
 * something else first is never overwritten: `changedMeanwhile`, and the page shows both texts.
 */
export function answerCriterion(
  actor: ProviderActor,
  place: { applicationId: string; criterionId: string },
  form: AnswerForm,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, content } = await lockForEditing(db, actor, place)
    await askedCriterion(db, { applicationId: application.id, content }, place.criterionId)
    const stored = { answer: form.answer, explanation: form.explanation }
    const before = (await listAnswers(db, application.id)).find((row) => row.criterion_id === place.criterionId)
    if (before && isSame(before.answer, stored)) return
    const key = { criterionId: place.criterionId, answeredBy: actor.personId, version: form.rowVersion }
    const saved = await saveAnswer(db, application, key, stored)
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

function isSame(stored: object, given: { answer: AnswerForm['answer']; explanation: string }): boolean {
  const { answer, explanation = '' } = stored as Partial<typeof given>
  return answer?.type === given.answer.type && answer.value === given.answer.value && explanation === given.explanation
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

import type { ProviderActor } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { saveAnswer, type StoredAnswer } from '#db/queries/application-draft.store.ts'
import { listAnswers, listChosenProducts } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { isSameAnswer } from './application.ts'
import type { AnswerForm } from './application.schema.ts'
import { asksTheSame } from './asked.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/**
 * Saves the answer to one criterion. The same answer again (a double click) changes nothing. A colleague who saved
 * something else first is never overwritten: `changedMeanwhile`, and the page shows both texts. Saved again after the
 * region changed the question, it is confirmed. `shownVersion` is the version whose question the page showed: when the
 * question changed while somebody was typing, nothing is saved and the page shows the new one.
 */
export function answerCriterion(
  actor: ProviderActor,
  place: { applicationId: string; criterionId: string; shownVersion?: string },
  form: AnswerForm,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, content, now } = await lockForEditing(db, actor, place)
    const asked = await askedCriterion(db, { applicationId: application.id, content }, place.criterionId)
    await requireShown(db, asked, { shown: place.shownVersion, current: application.procedure_version_id })
    const stored = storedAnswer(form, now)
    const before = (await listAnswers(db, application.id)).find((row) => row.criterion_id === place.criterionId)
    const current = before?.rests_on === application.procedure_version_id
    if (before && current && isSameAnswer(before.answer, stored)) return
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

/** What is kept of the form; the day of an event lies in the past. */
function storedAnswer({ answer, explanation, eventDate }: AnswerForm, now: Date): StoredAnswer {
  if (eventDate === undefined) return { answer, explanation }
  if (compareDates(eventDate, dayInAmsterdam(now)) > 0)
    throw new Refusal('refused', [{ kind: 'eventDateInFuture', field: 'eventDate' }])
  return { answer, explanation, eventDate }
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

/** Nobody answers a question that it did not see. */
async function requireShown(
  db: Db,
  asked: Criterion,
  { shown, current }: { shown: string | undefined; current: string },
): Promise<void> {
  if (!shown || shown === current || !isId(shown)) return
  const version = await findProcedureVersion(db, shown)
  const before = version?.content.criteria.find((criterion) => criterion.id === asked.id)
  if (before && asksTheSame(before, asked)) return
  throw new Refusal('conflict', [{ kind: 'questionChanged' }])
}

import { acceptsQuestions } from '#app/features/admission/moment.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { asAdmissionMoment } from '#db/queries/moment.queries.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { insertQuestion } from '#db/queries/question.store.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import type { AskForm } from './question.schema.ts'

/**
 * Asks a question in a moment. It is asked if and only if the database clock, read while the moment is locked against
 * change, lies from the opening until (not at) the end of the questions. A second press of the same page changes
 * nothing. Who may only read for a provider may not ask for it.
 */
export async function askQuestion(actor: ProviderActor, form: AskForm): Promise<void> {
  if (actor.role === 'reader') throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
  await inTransaction(actor, async (db) => {
    const row = found(await lockMomentForSubmitting(db, form.momentId))
    const now = await databaseNow(db)
    const moment = asAdmissionMoment(row)
    if (!acceptsQuestions(moment, now)) {
      const kind = now < moment.opensAt ? 'question.tooEarly' : 'question.tooLate'
      throw new Refusal('too-late', [{ kind, params: { until: moment.questionsUntil.getTime() } }])
    }
    const isNew = await insertQuestion(db, {
      id: form.questionId,
      procedure_id: row.procedure_id,
      moment_id: row.id,
      provider_id: actor.providerId,
      asked_by: actor.personId,
      asked_by_name: actor.personName,
      asked_at: now,
      document: form.document,
      paragraph: form.paragraph,
      words: form.words,
    })
    if (!isNew) return
    await recordEvent(db, {
      kind: 'question.asked',
      subject: `question:${form.questionId}`,
      providerId: actor.providerId,
      visibility: 'shared',
      payload: { moment: row.name },
    })
  })
}

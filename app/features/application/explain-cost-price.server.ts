import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { saveAnswer } from '#db/queries/application-draft.store.ts'
import { listAnswers } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/** Saves what a provider says to the questions about its cost price, while the repair that asks them runs. */
export function explainCostPrice(
  actor: ProviderActor,
  input: { applicationId: string; words: string; rowVersion: number },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const place = { applicationId: input.applicationId, criterionId: COST_PRICE_ITEM }
    const { application } = await lockForEditing(db, actor, place)
    if (application.status !== 'repair-asked') throw new Refusal('refused', [{ kind: 'notReopened' }])
    const before = (await listAnswers(db, application.id)).find((row) => row.criterion_id === COST_PRICE_ITEM)
    const answer = { type: 'text', value: input.words } as const
    if (JSON.stringify(before?.answer) === JSON.stringify({ answer, explanation: '' })) return
    const key = { criterionId: COST_PRICE_ITEM, answeredBy: actor.personId, version: input.rowVersion }
    if (!(await saveAnswer(db, application, key, { answer, explanation: '' })))
      throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'application.answered',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { criterionId: COST_PRICE_ITEM },
    })
  })
}

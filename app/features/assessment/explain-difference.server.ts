import { randomUUID } from 'node:crypto'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listDifferences } from '#db/queries/equal-treatment.queries.ts'
import { insertEqualTreatmentReason } from '#db/queries/equal-treatment.store.ts'
import { findDeclared } from '#db/queries/interest.queries.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { inTransaction } from '#db/transaction.ts'

export type ExplanationInput = { momentId: string; difference: string; cases: string; reason: string }

/**
 * Records why these very cases are rightly treated differently, under the officer's name. Refuses an empty reason;
 * `conflict` when the cases changed since the page was made, or a colleague was first.
 */
export function explainDifference(actor: StaffActor, input: ExplanationInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { momentId, difference, cases } = input
    const reason = input.reason.trim()
    found(isId(momentId) ? await lockMomentForSubmitting(db, momentId) : undefined)
    if (reason === '') throw new Refusal('refused', [{ kind: 'assessment.differenceReasonMissing', field: 'reason' }])
    const now = (await listDifferences(db, momentId)).find((one) => one.key === difference)
    if (now?.fingerprint !== cases) throw new Refusal('conflict', [{ kind: 'assessment.differenceChanged' }])
    const { providerIds } = await findDeclared(db, actor.personId, momentId)
    if (now.cases.some((one) => providerIds.includes(one.providerId))) {
      throw new Refusal('forbidden', [{ kind: 'assessment.interestDeclared' }])
    }
    const by = { id: actor.personId, name: actor.personName }
    const first = await insertEqualTreatmentReason(db, { id: randomUUID(), momentId, difference, cases, reason, by })
    if (!first) throw new Refusal('conflict', [{ kind: 'assessment.differenceExplained' }])
    await recordEvent(db, {
      kind: 'equal-treatment.explained',
      subject: `moment:${momentId}`,
      providerId: null,
      visibility: 'internal',
      payload: { difference, reason },
    })
  })
}

import type { StaffActor } from '#app/features/identity/actor.ts'
import { listAmendmentBatches } from '#db/queries/amendment-batch.queries.ts'
import { listAmendmentSignatures, listOpenAmendments } from '#db/queries/amendment.queries.ts'
import { listDecisionsToAmend } from '#db/queries/agreement.queries.ts'
import { listLiveEndings } from '#db/queries/ending.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { endingStateOf } from '../ending/ending-state-of.ts'
import { amendmentStateOf } from './amendment-state-of.ts'
import { amendmentNumber } from './amendment.ts'

/** What changes after signing and waits for whom: decisions, amendments, changes of many, and endings. */
export function readAmendmentOverview(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const now = await databaseNow(db)
    const open = await listOpenAmendments(db)
    const signatures = await listAmendmentSignatures(
      db,
      open.map((one) => one.agreement_id),
    )
    return {
      toAmend: await listDecisionsToAmend(db),
      batches: await listAmendmentBatches(db),
      amendments: open.map((one) => ({
        agreementId: one.agreement_id,
        number: one.number,
        printed: amendmentNumber(one.agreement_number, one.number),
        providerName: one.provider_name,
        kind: one.kind,
        effectiveOn: one.effective_on,
        until: one.sign_by ?? one.object_until,
        remindedAt: one.reminded_at,
        state: amendmentStateOf(
          one,
          signatures.filter((signature) => signature.amendment_id === one.id),
          now,
        ),
      })),
      endings: (await listLiveEndings(db)).map((one) => ({
        id: one.id,
        agreementId: one.agreement_id,
        agreementNumber: one.agreement_number,
        providerName: one.provider_name,
        kind: one.kind,
        endsOn: one.ends_on,
        toDo: one.to_do ?? 0,
        state: endingStateOf(one),
      })),
    }
  })
}

import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { lockAgreementBatch, lockReadyOfBatch, noteBatchReleased } from '#db/queries/agreement-batch.store.ts'
import { findAgreementBatch } from '#db/queries/agreement-batch.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { freezeText } from '../release-agreement.server.ts'
import { signingDeadline } from '../signing-term.ts'
import { mayReleaseBatch } from './batch.policy.ts'

/**
 * A second lawyer releases every text of a batch that is ready: all at one instant, with the same last day to sign for
 * everybody. What is not made yet, or was made by this lawyer, stays. The signatories are asked by a job.
 */
export function releaseBatch(actor: StaffActor, batchId: string): Promise<{ released: number }> {
  return inTransaction(actor, async (db) => {
    const batch = found(isId(batchId) ? await lockAgreementBatch(db, batchId) : undefined)
    const ready = (await lockReadyOfBatch(db, batch.id)).filter((one) => one.generated_by !== actor.personId)
    const may = mayReleaseBatch(actor, { madeBy: batch.made_by, ready: ready.length })
    if (!may.allowed) throw new Refusal('refused', may.reasons)
    const signBy = signingDeadline(await databaseNow(db))
    for (const agreement of ready) await freezeText(db, actor, agreement, signBy)
    await noteBatchReleased(db, batch.id, { id: actor.personId, name: actor.personName })
    await recordEvent(db, {
      kind: 'agreement-batch.released',
      subject: `agreement-batch:${batch.id}`,
      providerId: null,
      visibility: 'internal',
      payload: { moment: found(await findAgreementBatch(db, batch.id)).moment_name, agreements: ready.length },
    })
    await enqueue(db, 'tell-released', { batchId: batch.id }, `tell-released:${batch.id}`)
    return { released: ready.length }
  })
}

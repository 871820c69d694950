import { SYSTEM } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { listReleasedOfBatch } from '#db/queries/agreement-batch.queries.ts'
import { lockAgreement } from '#db/queries/agreement.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { askSignatories } from '../release-agreement.server.ts'

/** Job: asks the signatories of every released agreement of a batch to sign; a mail goes once, also after a retry. */
export async function tellReleased({ batchId }: { batchId: string }): Promise<void> {
  for (const agreementId of await inTransaction(SYSTEM, (db) => listReleasedOfBatch(db, batchId)))
    await inTransaction(SYSTEM, async (db) => {
      await askSignatories(db, found(await lockAgreement(db, agreementId)))
    })
}

import type { StaffActor } from '#app/features/identity/actor.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findAgreementBatch, listToMake } from '#db/queries/agreement-batch.queries.ts'
import { noteFailure } from '#db/queries/agreement-batch.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { mayPrepare } from '../agreement.policy.ts'
import { generateAgreement } from '../generate-agreement.server.ts'

const LONGEST_FAILURE = 500

/**
 * Job: makes the texts of a batch, one after the other, each kept as soon as it is made. Killed halfway it goes on
 * where it was; what is made is not made again. One text that cannot be made does not stop the others: its reason is
 * kept, and the job fails at the end so that it is tried again later.
 */
export async function makeAgreements({ batchId }: { batchId: string }): Promise<void> {
  const failures: string[] = []
  for (const agreementId of await inTransaction(SYSTEM, (db) => listToMake(db, batchId))) {
    try {
      await generateAgreement({ agreementId })
    } catch (error) {
      const failure = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAILURE)
      failures.push(failure)
      await inTransaction(SYSTEM, (db) => noteFailure(db, agreementId, failure))
    }
  }
  if (failures.length > 0)
    throw new Error(`${String(failures.length)} agreements could not be made: ${failures[0] ?? ''}`)
}

/** A lawyer has the texts that are missing tried again at once. */
export async function resumeBatch(actor: StaffActor, batchId: string): Promise<void> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  await inTransaction(actor, async (db) => {
    const batch = found(isId(batchId) ? await findAgreementBatch(db, batchId) : undefined)
    for (const agreementId of await listToMake(db, batch.id)) await noteFailure(db, agreementId, null)
    await enqueue(db, 'make-agreements', { batchId: batch.id }, `make-agreements:${batch.id}`)
  })
}

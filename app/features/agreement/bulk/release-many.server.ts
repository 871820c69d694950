import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, isRefusal, Refusal } from '#app/utils/refusal.ts'
import { listBatchItems, type BatchItem } from '#db/queries/amendment-batch.queries.ts'
import { lockAmendmentBatch, noteAmendmentsReleased, noteItem } from '#db/queries/amendment-batch.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import type { MayDo } from '../agreement.policy.ts'
import { release } from '../amendment/release-amendment.server.ts'
import { tellAmendment } from '../amendment/tell-amendment.server.ts'
import { lockSignable } from '../signable.server.ts'

/** What of a batch a second lawyer can release: its document is made, and it was neither released nor closed. */
export const isReady = (item: Pick<BatchItem, 'draft_file_id' | 'released_at' | 'closed_as'>): boolean =>
  item.draft_file_id !== null && item.released_at === null && item.closed_as === null

/** A second lawyer releases a batch: not the one who had it made, and only when something is ready. */
export function mayReleaseMany(actor: StaffActor, batch: { madeBy: string; ready: number }): MayDo {
  const no = (kind: string): MayDo => ({ allowed: false, reasons: [{ kind }] })
  if (!actor.desks.includes('legal')) return no('agreement.legalOnly')
  if (batch.madeBy === actor.personId) return no('amendment.secondLawyer')
  return batch.ready > 0 ? { allowed: true } : no('amendment.nothingReady')
}

/**
 * A second lawyer releases every amendment of a batch that is ready, at one instant. What cannot be released any more is
 * left, with its reasons. The providers are told by a job.
 */
export function releaseAmendmentBatch(actor: StaffActor, batchId: string): Promise<{ released: number }> {
  return inTransaction(actor, async (db) => {
    const batch = found(isId(batchId) ? await lockAmendmentBatch(db, batchId) : undefined)
    const ready = (await listBatchItems(db, batch.id)).filter(isReady)
    const may = mayReleaseMany(actor, { madeBy: batch.made_by, ready: ready.length })
    if (!may.allowed) throw new Refusal('refused', may.reasons)
    let released = 0
    for (const item of ready) if (await releaseOne(db, actor, { batchId, item })) released += 1
    await noteAmendmentsReleased(db, batch.id, { id: actor.personId, name: actor.personName })
    await recordEvent(db, {
      kind: 'amendment-batch.released',
      subject: `amendment-batch:${batch.id}`,
      providerId: null,
      visibility: 'internal',
      payload: { about: batch.kind, agreements: released },
    })
    await enqueue(db, 'tell-amendments', { batchId: batch.id }, `tell-amendments:${batch.id}`)
    return { released }
  })
}

async function releaseOne(
  db: Db,
  actor: StaffActor,
  { batchId, item }: { batchId: string; item: BatchItem },
): Promise<boolean> {
  const place = { agreementId: item.agreement_id, amendmentId: item.amendment_id ?? '' }
  const signable = await lockSignable(db, place)
  const amendment = found(signable.amendment)
  if (amendment.released_at || amendment.closed_as) return false
  try {
    // Refuses before it writes anything.
    await release(db, actor, { ...signable, amendment, now: await databaseNow(db) })
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    await noteItem(db, { batchId, agreementId: item.agreement_id }, { outcome: 'failed', failure: error.reasons })
    return false
  }
}

/** Job: tells the provider of every released amendment of a batch; a mail goes once, also after a retry. */
export async function tellAmendments({ batchId }: { batchId: string }): Promise<void> {
  const items = await inTransaction(SYSTEM, (db) => listBatchItems(db, batchId))
  for (const { agreement_id: agreementId, amendment_id: amendmentId, released_at: releasedAt } of items)
    if (amendmentId && releasedAt) await tellAmendment({ agreementId, amendmentId })
}

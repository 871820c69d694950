import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, isRefusal, Refusal, type Reason } from '#app/utils/refusal.ts'
import { listBatchItems, type BatchItem } from '#db/queries/amendment-batch.queries.ts'
import { insertAmendmentBatch, lockAmendmentBatch, lockItem, noteItem } from '#db/queries/amendment-batch.store.ts'
import { lockAgreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { mayPrepare } from '../agreement.policy.ts'
import { makeAmendment } from '../amendment/make-amendment.server.ts'
import { addAmendment } from '../amendment/propose-amendment.server.ts'
import type { BulkForm } from './bulk.schema.ts'

const LONGEST_FAILURE = 300

/** A lawyer has one change made of every agreement of a procedure that is in force; a job makes them one by one. */
export async function startAmendmentBatch(actor: StaffActor, form: BulkForm): Promise<string> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  return inTransaction(actor, async (db) => {
    const { procedureId, kind, reason, effectiveOn, ...wishes } = form
    const by = { id: actor.personId, name: actor.personName }
    const batch = await insertAmendmentBatch(db, { procedureId, kind, reason, effectiveOn, wishes, by })
    if (batch.agreements === 0) throw new Refusal('refused', [{ kind: 'amendment.noneInForce' }])
    await recordEvent(db, {
      kind: 'amendment-batch.made',
      subject: `amendment-batch:${batch.id}`,
      providerId: null,
      visibility: 'internal',
      payload: { about: kind, agreements: batch.agreements },
    })
    await enqueue(db, 'make-amendments', { batchId: batch.id }, `make-amendments:${batch.id}`)
    return batch.id
  })
}

/**
 * Job: proposes the amendment of each agreement and makes its document, each kept as soon as it is there. Killed halfway
 * it goes on where it was; what is there is not made again. An agreement for which it cannot be does not stop the others:
 * its reasons are kept and shown.
 */
export async function makeAmendments({ batchId }: { batchId: string }): Promise<void> {
  const items = await inTransaction(SYSTEM, (db) => listBatchItems(db, batchId))
  let broken = 0
  for (const item of items) if (!(await makeOne(batchId, item))) broken += 1
  if (broken > 0) throw new Error(`${String(broken)} amendments could not be made`)
}

/** False when something broke that trying again may mend. */
async function makeOne(batchId: string, { agreement_id: agreementId, ...item }: BatchItem): Promise<boolean> {
  const place = { batchId, agreementId }
  try {
    const amendmentId = item.amendment_id ?? (await inTransaction(SYSTEM, (db) => propose(db, place)))
    if (amendmentId && !item.draft_file_id) await makeAmendment({ agreementId, amendmentId })
    return true
  } catch (error) {
    const reasons = isRefusal(error) ? error.reasons : [notMade(error)]
    await inTransaction(SYSTEM, (db) =>
      noteItem(
        db,
        place,
        reasons.every(({ kind }) => kind === 'amendment.nothing')
          ? { outcome: 'unchanged' }
          : { outcome: 'failed', failure: reasons },
      ),
    )
    return isRefusal(error)
  }
}

const notMade = (error: unknown): Reason => ({
  kind: 'amendment.notMade',
  params: { why: (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAILURE) },
})

/** Proposes one amendment in the name of the lawyer who started the batch; null when it is there or nothing changes. */
async function propose(db: Db, place: { batchId: string; agreementId: string }): Promise<string | null> {
  const batch = found(await lockAmendmentBatch(db, place.batchId))
  const agreement = found(await lockAgreement(db, place.agreementId))
  const outcome = await lockItem(db, place)
  if (outcome === 'made' || outcome === 'unchanged') return null
  const { kind, effective_on: effectiveOn, reason, wishes, made_by: id, made_by_name: name } = batch
  const form = { ...wishes, kind, effectiveOn, reason }
  const added = await addAmendment(db, agreement, { form, by: { id, name }, batchId: batch.id })
  await noteItem(db, place, { outcome: 'made' })
  return added.id
}

/** A lawyer has what failed tried again at once. */
export async function resumeAmendments(actor: StaffActor, batchId: string): Promise<void> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  await inTransaction(actor, async (db) => {
    const batch = found(isId(batchId) ? await lockAmendmentBatch(db, batchId) : undefined)
    for (const item of await listBatchItems(db, batch.id))
      if (item.outcome === 'failed')
        await noteItem(
          db,
          { batchId, agreementId: item.agreement_id },
          { outcome: item.amendment_id ? 'made' : 'waiting' },
        )
    await enqueue(db, 'make-amendments', { batchId }, `make-amendments:${batchId}`)
  })
}

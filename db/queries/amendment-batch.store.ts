import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AmendmentKind } from '#app/features/agreement/amendment/amendment.ts'
import type { Wishes } from '#app/features/agreement/amendment/amendment.schema.ts'
import type { Reason } from '#app/utils/refusal.ts'
import type { AmendmentBatchItemTable } from '../tables/amendment-batch.ts'
import type { Db } from '../transaction.ts'

type Person = { id: string; name: string }

export type NewAmendmentBatch = {
  procedureId: string
  kind: AmendmentKind
  reason: string
  effectiveOn: string
  wishes: Wishes
  by: Person
}

/** Starts one change of every agreement of a procedure that is in force now; gives its id and how many there are. */
export async function insertAmendmentBatch(
  db: Db,
  batch: NewAmendmentBatch,
): Promise<{ id: string; agreements: number }> {
  const id = randomUUID()
  await db
    .insertInto('amendment_batch')
    .values({
      id,
      procedure_id: batch.procedureId,
      kind: batch.kind,
      reason: batch.reason,
      effective_on: batch.effectiveOn,
      wishes: JSON.stringify(batch.wishes),
      made_by: batch.by.id,
      made_by_name: batch.by.name,
    })
    .execute()
  const rows = await db
    .insertInto('amendment_batch_item')
    .columns(['batch_id', 'agreement_id'])
    .expression((eb) =>
      eb
        .selectFrom('agreement')
        .select([sql<string>`${id}::uuid`.as('batch_id'), 'agreement.id'])
        .where('procedure_id', '=', batch.procedureId)
        .where('in_force_at', 'is not', null)
        .where(sql<boolean>`agreement_ended_at(agreement) is null`),
    )
    .returning('agreement_id')
    .execute()
  return { id, agreements: rows.length }
}

/** The batch, locked until this transaction ends. */
export function lockAmendmentBatch(db: Db, batchId: string) {
  return db.selectFrom('amendment_batch').selectAll().where('id', '=', batchId).forUpdate().executeTakeFirst()
}

/** Notes what came of one agreement. */
export async function noteItem(
  db: Db,
  place: { batchId: string; agreementId: string },
  came: { outcome: 'waiting' | 'made' | 'unchanged' } | { outcome: 'failed'; failure: readonly Reason[] },
): Promise<void> {
  await db
    .updateTable('amendment_batch_item')
    .set({ outcome: came.outcome, failure: 'failure' in came ? JSON.stringify(came.failure) : null })
    .where('batch_id', '=', place.batchId)
    .where('agreement_id', '=', place.agreementId)
    .execute()
}

/** What came of this agreement so far, locked until this transaction ends. */
export async function lockItem(db: Db, place: { batchId: string; agreementId: string }): Promise<Outcome | undefined> {
  const row = await db
    .selectFrom('amendment_batch_item')
    .select('outcome')
    .where('batch_id', '=', place.batchId)
    .where('agreement_id', '=', place.agreementId)
    .forUpdate()
    .executeTakeFirst()
  return row?.outcome
}

type Outcome = AmendmentBatchItemTable['outcome'] extends { __select__: infer Selected } ? Selected : never

/** Notes who released what was ready; the last release stands. */
export async function noteAmendmentsReleased(db: Db, batchId: string, by: Person): Promise<void> {
  await db
    .updateTable('amendment_batch')
    .set({ released_by: by.id, released_by_name: by.name, released_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', batchId)
    .execute()
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

type By = { id: string; name: string }

/** Starts a batch for an admission moment and gives its id. */
export async function insertAgreementBatch(
  db: Db,
  batch: { procedureId: string; momentId: string; by: By },
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('agreement_batch')
    .values({
      id,
      procedure_id: batch.procedureId,
      moment_id: batch.momentId,
      made_by: batch.by.id,
      made_by_name: batch.by.name,
    })
    .execute()
  return id
}

/** The batch, locked until this transaction ends. */
export function lockAgreementBatch(db: Db, batchId: string) {
  return db.selectFrom('agreement_batch').selectAll().where('id', '=', batchId).forUpdate().executeTakeFirst()
}

/** Notes who released what was ready; the last release stands. */
export async function noteBatchReleased(db: Db, batchId: string, by: By): Promise<void> {
  await db
    .updateTable('agreement_batch')
    .set({ released_by: by.id, released_by_name: by.name, released_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', batchId)
    .execute()
}

/** Notes why the text of an agreement could not be made. */
export async function noteFailure(db: Db, agreementId: string, failure: string | null): Promise<void> {
  await db
    .updateTable('agreement')
    .set({ failure })
    .where('id', '=', agreementId)
    .where('frozen_at', 'is', null)
    .execute()
}

/** The agreements of a batch that wait for release, locked until this transaction ends. */
export function lockReadyOfBatch(db: Db, batchId: string) {
  return db
    .selectFrom('agreement')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('draft_file_id', 'is not', null)
    .where('frozen_at', 'is', null)
    .where('closed_as', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** The changes of many agreements at once with how far each is, last one first. */
export function listAmendmentBatches(db: Db) {
  return batches(db).orderBy('batch.made_at', 'desc').execute()
}

export function findAmendmentBatch(db: Db, batchId: string) {
  return batches(db).where('batch.id', '=', batchId).executeTakeFirst()
}

function batches(db: Db) {
  return db
    .selectFrom('amendment_batch as batch')
    .innerJoin('procedure', 'procedure.id', 'batch.procedure_id')
    .leftJoin('amendment_batch_item as item', 'item.batch_id', 'batch.id')
    .leftJoin('amendment', (join) =>
      join.onRef('amendment.batch_id', '=', 'batch.id').onRef('amendment.agreement_id', '=', 'item.agreement_id'),
    )
    .selectAll('batch')
    .select('procedure.slug as procedure_slug')
    .select(({ fn }) => [
      fn.count<number>('item.agreement_id').as('total'),
      fn.count<number>('amendment.draft_file_id').as('made'),
      fn.count<number>('amendment.released_at').as('released'),
    ])
    .select([
      sql<number>`count(*) filter (where item.outcome = 'unchanged')`.as('unchanged'),
      sql<number>`count(*) filter (where item.outcome = 'failed' or amendment.failure is not null)`.as('failed'),
    ])
    .groupBy(['batch.id', 'procedure.id'])
}

/** The agreements of a batch with what came of each, by name of the provider. */
export function listBatchItems(db: Db, batchId: string) {
  return db
    .selectFrom('amendment_batch_item as item')
    .innerJoin('agreement', 'agreement.id', 'item.agreement_id')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .leftJoin('amendment', (join) =>
      join.onRef('amendment.batch_id', '=', 'item.batch_id').onRef('amendment.agreement_id', '=', 'item.agreement_id'),
    )
    .select(['item.agreement_id', 'item.outcome', 'item.failure', 'agreement.number as agreement_number'])
    .select(['provider.legal_name as provider_name', 'amendment.id as amendment_id', 'amendment.number'])
    .select(['amendment.change', 'amendment.draft_file_id', 'amendment.released_at', 'amendment.proposed_by'])
    .select(['amendment.failure as document_failure', 'amendment.closed_as'])
    .where('item.batch_id', '=', batchId)
    .orderBy('provider.legal_name')
    .execute()
}

export type BatchItem = Awaited<ReturnType<typeof listBatchItems>>[number]

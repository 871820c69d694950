import type { Db } from '../transaction.ts'

/** The batches with how far each is, last one first. */
export function listAgreementBatches(db: Db) {
  return batches(db)
    .having(({ fn }) => fn.count('agreement.id'), '>', 0)
    .orderBy('batch.made_at', 'desc')
    .execute()
}

export function findAgreementBatch(db: Db, batchId: string) {
  return batches(db).where('batch.id', '=', batchId).executeTakeFirst()
}

function batches(db: Db) {
  return db
    .selectFrom('agreement_batch as batch')
    .innerJoin('admission_moment as moment', 'moment.id', 'batch.moment_id')
    .leftJoin('agreement', (join) =>
      join.onRef('agreement.batch_id', '=', 'batch.id').on('agreement.closed_as', 'is', null),
    )
    .selectAll('batch')
    .select('moment.name as moment_name')
    .select(({ fn }) => [
      fn.count<number>('agreement.id').as('total'),
      fn.count<number>('agreement.draft_file_id').as('made'),
      fn.count<number>('agreement.failure').as('failed'),
      fn.count<number>('agreement.frozen_at').as('released'),
      fn.count<number>('agreement.in_force_at').as('in_force'),
    ])
    .groupBy(['batch.id', 'moment.id'])
}

/** The agreements of a batch that still count, with what each was filled in with, by name of the provider. */
export function listBatchAgreements(db: Db, batchId: string) {
  return db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .innerJoin('category_assignment', 'category_assignment.decision_id', 'agreement.decision_id')
    .selectAll('agreement')
    .select(['provider.legal_name as provider_name', 'category_assignment.category'])
    .where('agreement.batch_id', '=', batchId)
    .where('agreement.closed_as', 'is', null)
    .orderBy('provider.legal_name')
    .execute()
}

/** The agreements of a batch whose text is not made yet. */
export async function listToMake(db: Db, batchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('agreement')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('draft_file_id', 'is', null)
    .where('closed_as', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.id)
}

/** The agreements of a batch that are released and wait for the provider. */
export async function listReleasedOfBatch(db: Db, batchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('agreement')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('frozen_at', 'is not', null)
    .where('in_force_at', 'is', null)
    .where('closed_as', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.id)
}

/** Agreements with what their text is proven with: the hash of the standard part and what was filled in. */
export function listTextProofs(db: Db) {
  return db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .innerJoin('decision', 'decision.id', 'agreement.decision_id')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('admission_moment as moment', 'moment.id', 'application.moment_id')
    .leftJoin('template_version as text', 'text.id', 'agreement.text_id')
    .select(['agreement.id', 'agreement.number', 'agreement.version', 'agreement.standard_hash'])
    .select(['agreement.text_id', 'text.edition as text_edition'])
    .select(['agreement.template_version', 'agreement.parameters', 'agreement.in_force_at'])
    .select(['provider.legal_name as provider_name', 'moment.id as moment_id', 'moment.name as moment_name'])
    .where('agreement.standard_hash', 'is not', null)
    .where('agreement.closed_as', 'is', null)
    .orderBy('moment.opens_at', 'desc')
    .orderBy('provider.legal_name')
    .execute()
}

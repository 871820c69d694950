import { TO_DECIDE } from '#app/features/application/application.ts'
import type { Db } from '../transaction.ts'

const UNDECIDED = TO_DECIDE.filter((status) => status !== 'decision-ready')

/** Applications of this moment whose decision a second officer confirmed, by name of the provider. */
export function listReady(db: Db, momentId: string) {
  return db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .innerJoin('decision_proposal as proposal', 'proposal.application_id', 'application.id')
    .select(['application.id', 'application.number', 'provider.legal_name as provider_name'])
    .select(['proposal.products', 'proposal.proposed_by_name', 'proposal.confirmed_by_name', 'proposal.confirmed_at'])
    .where('application.moment_id', '=', momentId)
    .where('application.status', '=', 'decision-ready')
    .orderBy('provider.legal_name')
    .orderBy('application.id')
    .execute()
}

/** How many applications of this moment still wait for a confirmed decision. */
export async function countUndecided(db: Db, momentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('moment_id', '=', momentId)
    .where('status', 'in', UNDECIDED)
    .executeTakeFirstOrThrow()
  return count
}

/** The batches of this moment with how many letters of each are made, last one first. */
export function listBatches(db: Db, momentId: string) {
  return batches(db).where('batch.moment_id', '=', momentId).execute()
}

export function findBatch(db: Db, batchId: string) {
  return batches(db).where('batch.id', '=', batchId).executeTakeFirst()
}

function batches(db: Db) {
  return db
    .selectFrom('decision_batch as batch')
    .innerJoin('decision', 'decision.batch_id', 'batch.id')
    .leftJoin('issued_document as letter', (join) =>
      join.onRef('letter.subject_id', '=', 'decision.id').on('letter.kind', '=', 'decision-letter'),
    )
    .select(['batch.id', 'batch.moment_id', 'batch.decided_at', 'batch.taken_by_name', 'batch.rest_reason'])
    .select((eb) => [
      eb.fn.count<number>('decision.id').as('decisions'),
      eb.fn.count<number>('letter.id').as('letters'),
    ])
    .groupBy('batch.id')
    .orderBy('batch.decided_at', 'desc')
}

/** Every decision on an application, first one first: the last one holds. */
export function listDecisionsOf(db: Db, applicationId: string) {
  return db
    .selectFrom('decision')
    .select(['decision.id', 'decision.number', 'decision.sequence', 'decision.decided_at'])
    .where('decision.application_id', '=', applicationId)
    .orderBy('decision.sequence')
    .execute()
}

/** The decisions of a batch with their letters, by name of the provider. */
export function listBatchDecisions(db: Db, batchId: string) {
  return db
    .selectFrom('decision')
    .innerJoin('provider', 'provider.id', 'decision.provider_id')
    .leftJoin('issued_document as letter', (join) =>
      join.onRef('letter.subject_id', '=', 'decision.id').on('letter.kind', '=', 'decision-letter'),
    )
    .select(['decision.id', 'decision.number', 'decision.application_id', 'decision.products'])
    .select(['decision.objection_until', 'provider.legal_name as provider_name', 'letter.file_id as letter_file_id'])
    .where('decision.batch_id', '=', batchId)
    .orderBy('provider.legal_name')
    .execute()
}

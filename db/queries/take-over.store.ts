import { sql } from 'kysely'
import type { Db } from '../transaction.ts'
import type { Owner, StoredAnswer } from './application-draft.store.ts'

export type TakenAnswer = { criterionId: string; from: string; by: string; stored: StoredAnswer }

/** Writes an answer that was taken over, when there is none yet; false when somebody answered meanwhile. */
export async function insertTakenAnswer(db: Db, owner: Owner, taken: TakenAnswer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('application_answer')
    .values({
      application_id: owner.id,
      provider_id: owner.provider_id,
      criterion_id: taken.criterionId,
      answer: JSON.stringify(taken.stored),
      answered_by: taken.by,
      taken_from: taken.from,
    })
    .onConflict((conflict) => conflict.columns(['application_id', 'criterion_id', 'party_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Uses a piece of evidence of an earlier application again: the same file, with the dates it had. */
export async function copyEvidence(
  db: Db,
  owner: Owner,
  copy: { id: string; earlierId: string; from: string; by: string },
): Promise<void> {
  await sql`
    insert into application_evidence
    select (jsonb_populate_record(e, jsonb_build_object(
      'id', ${copy.id}::text, 'application_id', ${owner.id}::text, 'taken_from', ${copy.from}::text,
      'added_by', ${copy.by}::text, 'added_at', clock_timestamp(), 'removed_at', null, 'party_id', null))).*
    from application_evidence e where e.id = ${copy.earlierId} and e.provider_id = ${owner.provider_id}`.execute(db)
}

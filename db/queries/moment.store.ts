import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/**
 * The moment, locked against a change of its closing until this transaction ends. Submissions share the lock with
 * each other; an extension or early closing waits for them and they for it.
 */
export function lockMomentForSubmitting(db: Db, momentId: string) {
  return db.selectFrom('admission_moment').selectAll().where('id', '=', momentId).forShare().executeTakeFirst()
}

/** The moment, locked to change its closing. */
export function lockMomentForChange(db: Db, momentId: string) {
  return db.selectFrom('admission_moment').selectAll().where('id', '=', momentId).forUpdate().executeTakeFirst()
}

/** What was changed about the closing of a moment. */
export type ClosingChange = {
  id: string
  momentId: string
  kind: 'outage' | 'extension' | 'early-closing'
  closedBefore: Date
  closesAfter: Date
  reason: string
  changedBy: string
}

/** Moves the closing and keeps for good what it was, what it became and why; the caller holds the moment's lock. */
export async function moveClosing(db: Db, change: ClosingChange): Promise<void> {
  await db
    .updateTable('admission_moment')
    .set({ closes_at: change.closesAfter, row_version: sql`row_version + 1` })
    .where('id', '=', change.momentId)
    .execute()
  await db
    .insertInto('closing_change')
    .values({
      id: change.id,
      moment_id: change.momentId,
      kind: change.kind,
      closed_before: change.closedBefore,
      closes_after: change.closesAfter,
      reason: change.reason,
      changed_by: change.changedBy,
    })
    .execute()
}

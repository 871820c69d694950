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

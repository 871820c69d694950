import type { Db } from '../transaction.ts'

/** The moments of a procedure, first to open first. */
export function listMoments(db: Db, procedureId: string) {
  return db
    .selectFrom('admission_moment')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .orderBy('opens_at')
    .execute()
}

/** Every moment of every procedure, last to close first. */
export function listAllMoments(db: Db) {
  return db.selectFrom('admission_moment').selectAll().orderBy('closes_at', 'desc').execute()
}

export function findMoment(db: Db, momentId: string) {
  return db.selectFrom('admission_moment').selectAll().where('id', '=', momentId).executeTakeFirst()
}

/** What was changed about the closing, newest first: a public record. */
export function listClosingChanges(db: Db, momentId: string) {
  return db
    .selectFrom('closing_change')
    .selectAll()
    .where('moment_id', '=', momentId)
    .orderBy('changed_at', 'desc')
    .execute()
}

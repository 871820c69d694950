import type { Db } from '../transaction.ts'

/** Every indexation of a procedure, newest first; outside the region only what was published. */
export function listIndexations(db: Db, procedureId: string) {
  return db
    .selectFrom('tariff_indexation')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .orderBy('prepared_at', 'desc')
    .execute()
}

export function findIndexation(db: Db, id: string) {
  return db.selectFrom('tariff_indexation').selectAll().where('id', '=', id).executeTakeFirst()
}

import { sql } from 'kysely'
import type { ApplicationTable } from '../tables/application.ts'
import type { Db } from '../transaction.ts'

/** The application, locked until this transaction ends. */
export function lockApplication(db: Db, applicationId: string) {
  return db.selectFrom('application').selectAll().where('id', '=', applicationId).forUpdate().executeTakeFirst()
}

/** Moves an application to another status; the caller holds its lock and asked the transition table. */
export async function setStatus(db: Db, applicationId: string, status: ApplicationTable['status']): Promise<void> {
  await db
    .updateTable('application')
    .set({ status, row_version: sql`row_version + 1` })
    .where('id', '=', applicationId)
    .execute()
}

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

/** True when an officer gave a verdict on this application or asked a repair; also for whoever may not read those. */
export async function isTakenUp(db: Db, applicationId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select application_taken_up(${applicationId}) as taken`.execute(db)
  return rows[0]?.taken ?? true
}

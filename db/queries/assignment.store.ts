import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** Gives an application into the hands of an officer; the caller holds its lock. */
export async function assign(db: Db, applicationId: string, officer: { id: string; name: string }): Promise<void> {
  const to = { officer_id: officer.id, officer_name: officer.name }
  await db
    .insertInto('application_assignment')
    .values({ application_id: applicationId, ...to })
    .onConflict((conflict) =>
      conflict.column('application_id').doUpdateSet({ ...to, taken_at: sql`clock_timestamp()` }),
    )
    .execute()
}

/** Puts an application back in the queue. */
export async function releaseAssignment(db: Db, applicationId: string): Promise<void> {
  await db.deleteFrom('application_assignment').where('application_id', '=', applicationId).execute()
}

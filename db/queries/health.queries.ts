import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

const JOBS_SILENT_SECONDS = 15
const MAIL_LATE_MINUTES = 15

/** How the parts that live in the database are doing. */
export type DatabaseHealth = { jobs: boolean; mail: boolean }

/** Jobs: the worker gave a sign of life just now. Mail: nothing waits in the outbox for long. */
export async function readHealth(db: Db): Promise<DatabaseHealth> {
  const { rows } = await sql<DatabaseHealth>`
    select exists (select from heartbeat where name = 'jobs'
                   and beaten_at > clock_timestamp() - make_interval(secs => ${JOBS_SILENT_SECONDS})) as jobs,
           not exists (select from outbox_mail where sent_at is null
                       and created_at < clock_timestamp() - make_interval(mins => ${MAIL_LATE_MINUTES})) as mail`.execute(
    db,
  )
  return rows[0] ?? { jobs: false, mail: false }
}

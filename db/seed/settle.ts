import type pg from 'pg'
import { connection } from '#db/connection.server.ts'

const PATIENCE_MS = 10_000
const PAUSE_MS = 50

/** Lets nothing of the seeding be mailed: jobs are taken away, mails count as sent, the postbox is emptied. */
export async function settleMails(): Promise<void> {
  const { pool } = connection()
  for (let waited = 0; (await dropWaitingJobs(pool)) > 0 && waited < PATIENCE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  await pool.query('update outbox_mail set sent_at = clock_timestamp(), attempts = 1 where sent_at is null')
  await pool.query('delete from postbox_mail')
}

/** Takes away the jobs that nobody is doing; answers how many a running worker is still doing. */
async function dropWaitingJobs(pool: pg.Pool): Promise<number> {
  await pool.query('delete from graphile_worker._private_jobs where locked_at is null')
  const { rows } = await pool.query<{ count: number }>('select count(*) from graphile_worker._private_jobs')
  return rows[0]?.count ?? 0
}

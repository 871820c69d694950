import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** Work that leaves after commit. Every handler may run twice and must then change nothing the second time. */
export type Jobs = {
  'send-mail': { mailId: string }
  'issue-receipt': { submissionId: string }
  'issue-decision-letter': { decisionId: string }
  'generate-agreement': { agreementId: string }
  'announce-agreement': { agreementId: string }
}

/**
 * Queues a job inside this transaction: it exists if and only if the transaction commits.
 * With `onceKey` a job that still waits is replaced instead of doubled.
 */
export async function enqueue<Task extends keyof Jobs>(
  db: Db,
  task: Task,
  payload: Jobs[Task],
  onceKey: string,
): Promise<void> {
  await sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${onceKey})`.execute(db)
}

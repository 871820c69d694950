import { sql } from 'kysely'
import type { LegalAnswer } from '#emails/catalogue.ts'
import type { Db } from '../transaction.ts'

/** Work that leaves after commit. Every handler may run twice and must then change nothing the second time. */
export type Jobs = {
  'send-mail': { mailId: string }
  'issue-receipt': { submissionId: string }
  'issue-decision-letter': { decisionId: string }
  'issue-category-letter': { categoryId: string }
  'ask-renewals': object
  'tell-overtaken-evidence': { momentId: string; changeId: string; closedBefore: string }
  'generate-agreement': { agreementId: string }
  'make-agreements': { batchId: string }
  'tell-released': { batchId: string }
  /** With `amendmentId` about that amendment. */
  'announce-agreement': { agreementId: string; amendmentId?: string | undefined }
  'make-amendment': { agreementId: string; amendmentId: string }
  'make-amendments': { batchId: string }
  'tell-amendment': { agreementId: string; amendmentId: string }
  'tell-amendments': { batchId: string }
  /** What follows from time after signing: terms that passed, agreements that end. */
  'watch-agreements': object
  'issue-ending-letter': { agreementId: string }
  /** By the clock. */
  'send-reminders': object
  'issue-note': { noteId: string }
  /** Whatever opened or closed and was not recorded and told yet. */
  'pass-moments': Record<string, never>
  'tell-lawyers': {
    agreementId: string
    amendmentId?: string | undefined
    answer: LegalAnswer
    reason: string
    occasion: string
  }
  'watch-signing-term': object
  'destroy-agreement': { number: string }
  /** The desks that handle objections hear that one came in or was taken back. */
  'tell-objection-desk': { objectionId: string; news: 'lodged' | 'withdrawn' }
  'keep-cost-prices': object
  'recheck-cost-prices': { recheckId: string }
  'issue-tariff-report': { studyId: string }
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

/** As `enqueue`, for work that is not due before an instant; the same key moves what still waits. */
export async function enqueueAt<Task extends keyof Jobs>(
  db: Db,
  task: Task,
  payload: Jobs[Task],
  due: { onceKey: string; at: Date },
): Promise<void> {
  await sql`select enqueue_job_at(${task}, ${JSON.stringify(payload)}::json, ${due.onceKey}, ${due.at})`.execute(db)
}

import { sql, type Insertable, type Updateable } from 'kysely'
import type { RepairRequestTable } from '../tables/repair-request.ts'
import type { SubmissionTable } from '../tables/submission.ts'
import type { Db } from '../transaction.ts'

/** What the clock said, and whether that was before the closing. */
export type ClosingCheck = { now: Date; beforeClosing: boolean }

/**
 * Reads the database clock and compares it with the closing of the moment in one statement. Only exact after
 * `lockMomentForSubmitting`: then the closing cannot move any more, and the instant read is the one that counts.
 */
export async function checkClosing(db: Db, momentId: string): Promise<ClosingCheck> {
  const { rows } = await sql<ClosingCheck>`
    select clock.now, clock.now < moment.closes_at as "beforeClosing"
    from (select clock_timestamp() as now) clock, admission_moment moment
    where moment.id = ${momentId}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`moment ${momentId} is gone`)
  return row
}

/** The same for the term of a repair request, which is locked with the application. */
export async function checkRepairTerm(db: Db, repairId: string): Promise<{ now: Date; beforeDue: boolean }> {
  const { rows } = await sql<{ now: Date; beforeDue: boolean }>`
    select clock.now, clock.now < repair.due_at as "beforeDue"
    from (select clock_timestamp() as now) clock, repair_request repair
    where repair.id = ${repairId}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`repair request ${repairId} is gone`)
  return row
}

/** What was sent in with this key before, if anything: a second press of the same button. */
export function findSubmissionByKey(db: Db, submissionKey: string) {
  return db.selectFrom('submission').selectAll().where('submission_key', '=', submissionKey).executeTakeFirst()
}

/** The sequence of the next submission; the caller holds the lock of the application. */
export async function nextSequence(db: Db, applicationId: string): Promise<number> {
  const { last } = await db
    .selectFrom('submission')
    .select((eb) => eb.fn.coalesce(eb.fn.max('sequence'), sql<number>`0`).as('last'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  return last + 1
}

/** Freezes what was sent in; false when its key was used before, by whomever. */
export async function insertSubmission(db: Db, submission: Insertable<SubmissionTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('submission')
    .values(submission)
    .onConflict((conflict) => conflict.column('submission_key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps that a submission was taken back. */
export async function insertWithdrawal(
  db: Db,
  withdrawal: { id: string; applicationId: string; providerId: string; withdrawnBy: string },
): Promise<void> {
  await db
    .insertInto('withdrawal')
    .values({
      id: withdrawal.id,
      application_id: withdrawal.applicationId,
      provider_id: withdrawal.providerId,
      withdrawn_by: withdrawal.withdrawnBy,
    })
    .execute()
}

/** Marks a repair request as answered; the database refuses a second time. */
export async function markRepairAnswered(
  db: Db,
  repairId: string,
  answeredAt: NonNullable<Updateable<RepairRequestTable>['answered_at']>,
): Promise<void> {
  await db.updateTable('repair_request').set({ answered_at: answeredAt }).where('id', '=', repairId).execute()
}

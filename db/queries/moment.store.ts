import { sql, type Insertable, type Updateable } from 'kysely'
import type { AdmissionMomentTable } from '../tables/admission-moment.ts'
import type { Db } from '../transaction.ts'

/**
 * The moment, locked against a change of its closing until this transaction ends. Submissions share the lock with
 * each other; an extension or early closing waits for them and they for it.
 */
export function lockMomentForSubmitting(db: Db, momentId: string) {
  return db.selectFrom('admission_moment').selectAll().where('id', '=', momentId).forShare().executeTakeFirst()
}

/** The moment, locked to change its closing. */
export function lockMomentForChange(db: Db, momentId: string) {
  return db.selectFrom('admission_moment').selectAll().where('id', '=', momentId).forUpdate().executeTakeFirst()
}

/** What was changed about the closing of a moment. */
export type ClosingChange = {
  id: string
  momentId: string
  kind: 'outage' | 'extension' | 'early-closing'
  closedBefore: Date
  closesAfter: Date
  reason: string
  changedBy: string
  /** When the portal could not be used, for an outage. */
  outage: { from: Date; until: Date } | null
}

/** Moves the closing and keeps for good what it was, what it became and why; the caller holds the moment's lock. */
export async function moveClosing(db: Db, change: ClosingChange): Promise<void> {
  await db
    .updateTable('admission_moment')
    .set({ closes_at: change.closesAfter, row_version: sql`row_version + 1` })
    .where('id', '=', change.momentId)
    .execute()
  await db
    .insertInto('closing_change')
    .values({
      id: change.id,
      moment_id: change.momentId,
      kind: change.kind,
      closed_before: change.closedBefore,
      closes_after: change.closesAfter,
      reason: change.reason,
      changed_by: change.changedBy,
      outage_from: change.outage?.from ?? null,
      outage_until: change.outage?.until ?? null,
    })
    .execute()
}

/** Announces a moment; false when one with this id is there already (the button was pressed twice). */
export async function insertMoment(db: Db, moment: Insertable<AdmissionMomentTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('admission_moment')
    .values(moment)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Changes a moment that did not open yet; the caller holds its lock. The database refuses it for one that did. */
export async function updateMoment(
  db: Db,
  momentId: string,
  change: Omit<Updateable<AdmissionMomentTable>, 'id' | 'procedure_id' | 'row_version'>,
): Promise<void> {
  await db
    .updateTable('admission_moment')
    .set({ ...change, row_version: sql`row_version + 1` })
    .where('id', '=', momentId)
    .execute()
}

/** An instant that was reached and is now recorded. */
export type MomentTurn = { turn: 'opened' | 'closed'; at: Date }

/**
 * Records which instants of a moment were reached by the database clock and were not recorded before; the caller holds
 * the moment's lock. Each comes back once, whoever asks: an instant that moved away before it was reached never comes.
 */
export async function recordTurns(db: Db, momentId: string): Promise<MomentTurn[]> {
  const { rows } = await sql<MomentTurn>`
    insert into moment_turn (moment_id, turn, at)
    select m.id, due.turn, due.at
    from admission_moment m,
      lateral (values ('opened', m.opens_at), ('closed', m.closes_at)) as due (turn, at)
    where m.id = ${momentId} and m.cancelled_at is null and due.at <= clock_timestamp()
    on conflict do nothing
    returning turn, at`.execute(db)
  return rows.sort((one, other) => one.at.getTime() - other.at.getTime())
}

import { sql } from 'kysely'
import type { ObjectionOutcome } from '#app/features/assessment/objection.ts'
import type { Db } from '../transaction.ts'

type By = { id: string; name: string }

/** The objection, locked until this transaction ends. */
export function lockObjection(db: Db, objectionId: string) {
  return db.selectFrom('objection').selectAll().where('id', '=', objectionId).forUpdate().executeTakeFirst()
}

export type NewObjection = {
  id: string
  decisionId: string
  applicationId: string
  providerId: string
  grounds: string
  late: boolean
  by: By
  lodgedAt: Date
  decideUntil: Date
}

/** Writes the objection; undefined when one against this decision is open already. Gives its number. */
export async function insertObjection(db: Db, objection: NewObjection): Promise<string | undefined> {
  const row = await db
    .insertInto('objection')
    .values({
      id: objection.id,
      decision_id: objection.decisionId,
      application_id: objection.applicationId,
      provider_id: objection.providerId,
      grounds: objection.grounds,
      late: objection.late,
      lodged_by: objection.by.id,
      lodged_by_name: objection.by.name,
      lodged_at: objection.lodgedAt,
      decide_until: objection.decideUntil,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return row?.number
}

export async function insertObjectionDocument(
  db: Db,
  document: { objectionId: string; providerId: string; fileId: string },
): Promise<void> {
  await db
    .insertInto('objection_document')
    .values({ objection_id: document.objectionId, provider_id: document.providerId, file_id: document.fileId })
    .execute()
}

/** Tells the provider that somebody works on it. */
export async function acknowledge(db: Db, objectionId: string, by: By): Promise<void> {
  await db
    .updateTable('objection')
    .set({
      acknowledged_by: by.id,
      acknowledged_by_name: by.name,
      acknowledged_at: sql<Date>`clock_timestamp()`,
      row_version: sql<number>`row_version + 1`,
    })
    .where('id', '=', objectionId)
    .execute()
}

export async function setHearing(db: Db, objectionId: string, hearing: { at: Date; place: string }): Promise<void> {
  await db
    .updateTable('objection')
    .set({ hearing_at: hearing.at, hearing_place: hearing.place, row_version: sql<number>`row_version + 1` })
    .where('id', '=', objectionId)
    .execute()
}

export type NewObjectionProposal = {
  objectionId: string
  outcome: 'upheld' | 'partly' | 'rejected'
  reason: string
  metCriteria: readonly string[]
  by: By
}

export async function insertObjectionProposal(db: Db, proposal: NewObjectionProposal): Promise<void> {
  await db
    .insertInto('objection_proposal')
    .values({
      objection_id: proposal.objectionId,
      outcome: proposal.outcome,
      reason: proposal.reason,
      met_criteria: [...proposal.metCriteria],
      proposed_by: proposal.by.id,
      proposed_by_name: proposal.by.name,
    })
    .execute()
}

export function findObjectionProposal(db: Db, objectionId: string) {
  return db.selectFrom('objection_proposal').selectAll().where('objection_id', '=', objectionId).executeTakeFirst()
}

export async function deleteObjectionProposal(db: Db, objectionId: string): Promise<void> {
  await db.deleteFrom('objection_proposal').where('objection_id', '=', objectionId).execute()
}

export type Closing = {
  objectionId: string
  outcome: ObjectionOutcome
  reason: string
  closedAt: Date
  handledBy: string | null
  confirmedBy: string | null
  newDecisionId: string | null
}

/** Closes the objection for good: the database refuses every later change. */
export async function closeObjection(db: Db, closing: Closing): Promise<void> {
  await db
    .updateTable('objection')
    .set({
      outcome: closing.outcome,
      outcome_reason: closing.reason,
      closed_at: closing.closedAt,
      handled_by_name: closing.handledBy,
      confirmed_by_name: closing.confirmedBy,
      new_decision_id: closing.newDecisionId,
      row_version: sql<number>`row_version + 1`,
    })
    .where('id', '=', closing.objectionId)
    .execute()
}

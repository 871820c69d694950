import { sql, type Selectable } from 'kysely'
import { timesOf, type AdmissionMoment } from '#app/features/admission/moment.ts'
import { categoryCode } from '#app/features/procedure/procedure.schema.ts'
import type { AdmissionMomentTable } from '../tables/admission-moment.ts'
import type { Db } from '../transaction.ts'

/** The moments of a procedure, first to open first. */
export function listMoments(db: Db, procedureId: string) {
  return db
    .selectFrom('admission_moment')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .orderBy('opens_at')
    .execute()
}

/** Every moment of every procedure, last to close first. */
export function listAllMoments(db: Db) {
  return db.selectFrom('admission_moment').selectAll().orderBy('closes_at', 'desc').execute()
}

export function findMoment(db: Db, momentId: string) {
  return db.selectFrom('admission_moment').selectAll().where('id', '=', momentId).executeTakeFirst()
}

/** What was changed about the closing, newest first: a public record. */
export function listClosingChanges(db: Db, momentId: string) {
  return db
    .selectFrom('closing_change')
    .selectAll()
    .where('moment_id', '=', momentId)
    .orderBy('changed_at', 'desc')
    .execute()
}

/** A stored moment as the pure rules take it; the decision date ends with its day in Amsterdam. */
export function asAdmissionMoment(row: Selectable<AdmissionMomentTable>): AdmissionMoment {
  return {
    id: row.id,
    procedureId: row.procedure_id,
    name: row.name,
    reason: row.reason_kind,
    ...timesOf(row),
    questionsUntil: row.questions_until,
    answersPublishedAt: row.answers_published_at,
    contractStart: row.contract_start,
    repairDays: row.repair_days,
    objectionDays: row.objection_days,
    conditions: row.conditions,
    decisionWorkingDays: row.decision_working_days,
    productCodes: row.product_codes,
    categories: row.categories.length === 0 ? null : row.categories.map((code) => categoryCode.parse(code)),
  }
}

/** Moments of which an instant was reached that nobody recorded yet. */
export async function listDueMoments(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from admission_moment m
    where m.cancelled_at is null and exists (
      select from (values ('opened', m.opens_at), ('closed', m.closes_at)) as due (turn, at)
      where due.at <= clock_timestamp() and not exists (
        select from moment_turn t where t.moment_id = m.id and t.turn = due.turn and t.at = due.at))
    order by m.opens_at`.execute(db)
  return rows.map((row) => row.id)
}

/** How many applications came in per hour of the clock in this moment, from `from` on; hours without one are left out. */
export async function countSubmissionsPerHour(
  db: Db,
  momentId: string,
  from: Date,
): Promise<{ hour: Date; count: number }[]> {
  const { rows } = await sql<{ hour: Date; count: number }>`
    select date_trunc('hour', s.submitted_at) as hour, count(*)::int as count
    from submission s join application a on a.id = s.application_id
    where a.moment_id = ${momentId} and s.kind = 'application' and s.submitted_at >= ${from}
    group by 1 order by 1`.execute(db)
  return rows
}

/** Every application in this moment with what its provider is told at the closing. */
export function listApplicationsOfMoment(db: Db, momentId: string) {
  return db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .select(['application.id', 'application.number', 'application.status', 'application.provider_id'])
    .select('provider.legal_name as provider_name')
    .where('application.moment_id', '=', momentId)
    .orderBy('application.number')
    .execute()
}

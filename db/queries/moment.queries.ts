import type { Selectable } from 'kysely'
import type { AdmissionMoment } from '#app/features/admission/moment.ts'
import { categoryCode } from '#app/features/procedure/procedure.schema.ts'
import { endOfDayInAmsterdam } from '#app/utils/calendar.ts'
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
    opensAt: row.opens_at,
    questionsUntil: row.questions_until,
    answersPublishedAt: row.answers_published_at,
    closesAt: row.closes_at,
    decisionBy: endOfDayInAmsterdam(row.decision_by),
    contractStart: row.contract_start,
    repairDays: row.repair_days,
    objectionDays: row.objection_days,
    rolling: row.rolling,
    productCodes: row.product_codes,
    categories: row.categories.length === 0 ? null : row.categories.map((code) => categoryCode.parse(code)),
  }
}

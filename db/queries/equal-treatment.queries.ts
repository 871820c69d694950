import {
  casesOf,
  equalTreatment,
  unexplained,
  type Difference,
  type TreatedApplication,
  type TreatedCase,
} from '#app/features/assessment/equal-treatment.ts'
import { repairItemsOf } from '#app/features/assessment/repair-item.ts'
import type { Db } from '../transaction.ts'
import { withoutInterest } from './assessment.queries.ts'

/** The reasons stated in this moment why cases were treated differently, first stated first. */
export function listEqualTreatmentReasons(db: Db, momentId: string) {
  return db
    .selectFrom('equal_treatment_reason')
    .selectAll()
    .where('moment_id', '=', momentId)
    .orderBy('stated_at')
    .execute()
}

/** The versions of the procedure under which was applied in this moment, with their criteria. */
export function listVersionsOfMoment(db: Db, momentId: string) {
  return db
    .selectFrom('procedure_version')
    .select(['procedure_version.id', 'procedure_version.content'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('application')
          .select('application.id')
          .whereRef('application.procedure_version_id', '=', 'procedure_version.id')
          .where('application.moment_id', '=', momentId),
      ),
    )
    .orderBy('procedure_version.number')
    .execute()
}

/** Where equal cases of this moment are treated differently now. Drafts and what was taken back do not count. */
export async function listDifferences(db: Db, momentId: string): Promise<Difference[]> {
  return equalTreatment(await listCases(db, momentId))
}

/** Everything in this moment that fell short, with how it was treated. */
export async function listCases(db: Db, momentId: string): Promise<TreatedCase[]> {
  return (await treatedApplications(db, momentId)).flatMap(casesOf)
}

/** How many differences of this moment nobody explained: while it is not zero, no decision of the moment leaves. */
export async function unresolvedDifferences(db: Db, momentId: string): Promise<number> {
  const reasons = await listEqualTreatmentReasons(db, momentId)
  return unexplained(await listDifferences(db, momentId), reasons).length
}

async function treatedApplications(db: Db, momentId: string): Promise<TreatedApplication[]> {
  const applications = await db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .select(['application.id', 'application.number', 'provider.id as provider_id', 'provider.legal_name'])
    .where('application.moment_id', '=', momentId)
    .where('application.status', 'not in', ['draft', 'withdrawn'])
    .execute()
  const verdicts = standing(await listVerdictsOf(db, momentId))
  const repairs = await listRepairs(db, momentId)
  return applications.map((application) => ({
    applicationId: application.id,
    number: application.number,
    providerId: application.provider_id,
    providerName: application.legal_name,
    verdicts: verdicts.filter((one) => one.application_id === application.id).map(verdictOf),
    repair: repairOf(repairs.find((one) => one.application_id === application.id)),
  }))
}

function listVerdictsOf(db: Db, momentId: string) {
  return db
    .selectFrom('verdict')
    .innerJoin('application', 'application.id', 'verdict.application_id')
    .selectAll('verdict')
    .where('application.moment_id', '=', momentId)
    .where('verdict.reader', 'in', ['first', 'third'])
    .where(withoutInterest)
    .execute()
}

type VerdictRow = Awaited<ReturnType<typeof listVerdictsOf>>[number]

/** Per application and criterion the verdict that counts. */
function standing(rows: readonly VerdictRow[]): VerdictRow[] {
  return rows.filter((row) => {
    const other = rows.find(
      (one) =>
        one.application_id === row.application_id && one.criterion_id === row.criterion_id && one.reader !== row.reader,
    )
    const [first, third] = row.reader === 'first' ? [row, other] : [other, row]
    return standingOf(first, third) === row
  })
}

function standingOf(first?: VerdictRow, third?: VerdictRow): VerdictRow | undefined {
  return first && third && third.given_at.getTime() >= first.given_at.getTime() ? third : first
}

function listRepairs(db: Db, momentId: string) {
  return db
    .selectFrom('repair_request')
    .innerJoin('application', 'application.id', 'repair_request.application_id')
    .selectAll('repair_request')
    .where('application.moment_id', '=', momentId)
    .execute()
}

function verdictOf(row: Awaited<ReturnType<typeof listVerdictsOf>>[number]): TreatedApplication['verdicts'][number] {
  return {
    criterionId: row.criterion_id,
    outcome: row.outcome,
    reason: row.reason,
    shortcoming: row.shortcoming,
    shortcomingWords: row.shortcoming_words,
    officerName: row.officer_name,
    givenAt: row.given_at,
  }
}

function repairOf(row: Awaited<ReturnType<typeof listRepairs>>[number] | undefined): TreatedApplication['repair'] {
  if (!row) return null
  return {
    items: repairItemsOf(row.items),
    askedByName: row.asked_by_name,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
  }
}

import type { CategoryCode, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { listMoments } from '#db/queries/moment.queries.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import type { Consequences } from './consequences.ts'
import { CLAUSES } from '#templates/framework-agreement/2026-1/clauses.ts'

/**
 * What follows from a category by itself: the clauses of the contract that are there for it alone, duties and figures
 * from the rules, the rhythm of meetings, and the moments, now or to come, at which it is open for entry.
 */
export async function consequencesOf(
  db: Db,
  procedureId: string,
  content: ProcedureContent,
  category: CategoryCode,
): Promise<Consequences | undefined> {
  const rule = content.categories.find((one) => one.category === category)
  if (!rule) return undefined
  const now = await databaseNow(db)
  const moments = (await listMoments(db, procedureId)).filter((moment) => moment.closes_at > now)
  return {
    category,
    name: rule.name,
    summary: rule.summary,
    duties: rule.duties,
    kpis: rule.kpis ?? [],
    meetingRhythm: rule.meetingRhythm,
    meetingsPerYear: rule.meetingsPerYear,
    clauses: CLAUSES.filter((clause) => clause.condition?.category?.includes(category)).map(({ article, title }) => ({
      article,
      title,
    })),
    moments: moments
      .filter((moment) => moment.categories.length === 0 || moment.categories.includes(category))
      .map(({ id, name, opens_at: opensAt, closes_at: closesAt, rolling }) => ({
        id,
        name,
        opensAt,
        closesAt,
        rolling,
      })),
  }
}

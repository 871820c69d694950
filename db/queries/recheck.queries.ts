import { sql } from 'kysely'
import type { Recheckable } from '#app/features/cost-price/checks/recheck.ts'
import type { Db } from '../transaction.ts'

/** The workbooks of a year that were sent in last by their provider. */
const standing = (year: number) => sql`
  cost_price_roll_up r
  join application a on a.id = r.application_id and a.status not in ('draft', 'withdrawn')
  join admission_moment m on m.id = a.moment_id and (m.rolling or m.closes_at <= clock_timestamp())
  where r.year = ${year} and not exists (
    select from submission s join submission later on later.application_id = s.application_id and later.sequence > s.sequence
    where s.id = r.submission_id)`

/** How many workbooks of a year there are to check again. */
export async function countToRecheck(db: Db, year: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct r.workbook_id)::int as count from ${standing(year)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Tariff years of which there are workbooks, last first. */
export async function listRecheckYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('cost_price_roll_up').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map((row) => row.year)
}

export type ToRecheck = Recheckable & {
  workbookId: string
  applicationId: string
  procedureId: string
  versionId: string
  places: Record<string, string> | null
}

/** The next workbooks that a re-check has no outcome of; the explanations of their prices are left in the database. */
export async function listToRecheck(db: Db, of: { id: string; year: number; most: number }): Promise<ToRecheck[]> {
  const { rows } = await sql<ToRecheck>`
    with next as (
      select distinct on (r.workbook_id) r.workbook_id, r.application_id, a.procedure_id, a.procedure_version_id
      from ${standing(of.year)}
      and not exists (select from cost_price_recheck_outcome o where o.recheck_id = ${of.id} and o.workbook_id = r.workbook_id)
      order by r.workbook_id limit ${of.most})
    select next.workbook_id as "workbookId", next.application_id as "applicationId", next.procedure_id as "procedureId",
      next.procedure_version_id as "versionId", w.outcome->'input' as input,
      coalesce((select jsonb_agg(price - 'explanation') from jsonb_array_elements(w.outcome->'costPrices') price), '[]') as "costPrices",
      coalesce((select o.checks from cost_price_recheck_outcome o where o.workbook_id = w.id order by o.checked_at desc limit 1),
        w.outcome->'checks') as checks,
      (select jsonb_object_agg(p.product_code, p.capacity::text) from application_product p
        where p.application_id = next.application_id and p.capacity is not null) as places
    from next join cost_price_workbook w on w.id = next.workbook_id`.execute(db)
  return rows
}

/** Every re-check with how far it is, last first. */
export async function listRechecks(db: Db) {
  const { rows } = await sql<{
    id: string
    year: number
    startedBy: string
    startedAt: Date
    finishedAt: Date | null
    total: number
    done: number
    changed: number
    added: number
    gone: number
  }>`
    select c.id, c.year, c.started_by_name as "startedBy", c.started_at as "startedAt", c.finished_at as "finishedAt", c.total,
      count(o.workbook_id)::int as done, count(*) filter (where o.added + o.gone > 0)::int as changed,
      coalesce(sum(o.added), 0)::int as added, coalesce(sum(o.gone), 0)::int as gone
    from cost_price_recheck c left join cost_price_recheck_outcome o on o.recheck_id = c.id
    group by c.id order by c.started_at desc limit 50`.execute(db)
  return rows
}

/** The workbooks for which a re-check gave something else, with the number of their application. */
export function listChanged(db: Db, recheckId: string) {
  return db
    .selectFrom('cost_price_recheck_outcome as outcome')
    .innerJoin('application', 'application.id', 'outcome.application_id')
    .select(['application.id', 'application.number', 'application.provider_id', 'outcome.added', 'outcome.gone'])
    .where('outcome.recheck_id', '=', recheckId)
    .where((eb) => eb.or([eb('outcome.added', '>', 0), eb('outcome.gone', '>', 0)]))
    .orderBy('application.number')
    .execute()
}

export function findRecheck(db: Db, recheckId: string) {
  return db.selectFrom('cost_price_recheck').selectAll().where('id', '=', recheckId).executeTakeFirst()
}

import { sql } from 'kysely'
import type { StudyPoint } from '#app/features/tariff-study/study.ts'
import type { Db } from '../transaction.ts'

/** A cost price as a study takes it, with its product and the number of its application. */
export type StoredPoint = StudyPoint & { productCode: string; applicationNumber: string }

type Standing = { procedureId: string; year: number; productCodes?: readonly string[] }

/** Cost prices in the last submission of an application whose moment closed; the last of each provider comes first. */
const standing = (of: Standing) => sql`
    from cost_price_roll_up r
    join cost_price_point p on p.submission_id = r.submission_id
    join application a on a.id = r.application_id
    join admission_moment m on m.id = a.moment_id
    join submission s on s.id = r.submission_id
    left join cost_price_exclusion x
      on x.submission_id = r.submission_id and x.product_code = p.product_code and x.lifted_at is null
    where a.procedure_id = ${of.procedureId} and r.year = ${of.year}
      and (${of.productCodes ?? null}::text[] is null or p.product_code = any(${of.productCodes ?? null}::text[]))
      and a.status not in ('draft', 'withdrawn')
      and (m.rolling or m.closes_at <= clock_timestamp())
      and not exists (select from submission later where later.application_id = s.application_id and later.sequence > s.sequence)`

/**
 * The last cost price of every provider per product of a procedure, of one tariff year: only what stands in the last
 * submission of an application, only after its moment closed, and never what was taken back.
 */
export async function listStudyPoints(db: Db, of: Standing): Promise<StoredPoint[]> {
  const { rows } = await sql<StoredPoint>`
    select distinct on (p.product_code, r.provider_id)
      p.product_code as "productCode", p.unit, p.price, p.volume, p.capacity, p.levels, p.housing,
      p.client_bound as "clientBound", p.not_client_bound as "notClientBound", p.other_direct as "otherDirect",
      r.overhead_share as "overheadShare", r.risk_share as "riskShare", r.index_share as "indexShare",
      r.submission_id as "submissionId", r.application_id as "applicationId", r.provider_id as "providerId",
      r.employer_size as size, r.cao, r.provider_kind as kind, a.number as "applicationNumber",
      x.id is not null as excluded
    ${standing(of)}
    order by p.product_code, r.provider_id, s.submitted_at desc`.execute(db)
  return rows
}

/** The last cost prices per product without anything else, lowest first: enough to draw them all. */
export async function listPricesByProduct(db: Db, of: Standing) {
  const { rows } = await sql<{ productCode: string; prices: string[] }>`
    select "productCode", array_agg(price::text order by price) as prices from (
      select distinct on (p.product_code, r.provider_id) p.product_code as "productCode", p.price, x.id as exclusion
      ${standing(of)}
      order by p.product_code, r.provider_id, s.submitted_at desc) last
    where exclusion is null group by "productCode"`.execute(db)
  return new Map(rows.map((row) => [row.productCode, row.prices]))
}

/** The tariff years of which this procedure has cost prices, last first. */
export async function listStudyYears(db: Db, procedureId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('cost_price_roll_up')
    .innerJoin('application', 'application.id', 'cost_price_roll_up.application_id')
    .select('cost_price_roll_up.year')
    .distinct()
    .where('application.procedure_id', '=', procedureId)
    .orderBy('cost_price_roll_up.year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

/** What was left out of the study of a product, also what was taken in again; last first. */
export function listExclusions(db: Db, procedureId: string, productCode: string) {
  return db
    .selectFrom('cost_price_exclusion as exclusion')
    .innerJoin('submission', 'submission.id', 'exclusion.submission_id')
    .innerJoin('application', 'application.id', 'submission.application_id')
    .selectAll('exclusion')
    .select(['application.number as application_number', 'application.id as application_id'])
    .where('exclusion.procedure_id', '=', procedureId)
    .where('exclusion.product_code', '=', productCode)
    .orderBy('exclusion.excluded_at', 'desc')
    .execute()
}

/** Submissions with a workbook that were not rolled up yet, oldest first. */
export async function listUnrolled(db: Db, most: number) {
  const { rows } = await sql<{ id: string; content: string; application_id: string; provider_id: string }>`
    select s.id, s.content, s.application_id, s.provider_id from submission s
    where s.content::jsonb->'content'->'costPrice'->>'state' = 'read'
      and not exists (select from cost_price_roll_up r where r.submission_id = s.id)
      and exists (select from cost_price_workbook w join stored_file f on f.id = w.file_id
                  where w.application_id = s.application_id and w.outcome->'input' <> 'null'::jsonb
                    and f.sha256 = s.content::jsonb->'content'->'costPrice'->>'sha256')
    order by s.submitted_at limit ${most}`.execute(db)
  return rows
}

/** Legal and trade names of the providers of these cost prices: what is published must not hold one. */
export async function listProviderNames(db: Db, providerIds: readonly string[]): Promise<string[]> {
  if (providerIds.length === 0) return []
  const { rows } = await sql<{ name: string }>`
    select name from provider, unnest(array[legal_name, facts->>'tradeName', kvk_number]) name
    where id = any(${providerIds}::uuid[]) and name is not null`.execute(db)
  return rows.map((row) => row.name)
}

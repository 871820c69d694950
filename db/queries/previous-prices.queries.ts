import { sql } from 'kysely'
import type { WorkbookInput } from '#app/features/cost-price/cost-price.schema.ts'
import type { Db } from '../transaction.ts'

/** The cost prices of the last submission of this provider, whichever application it was, by product code. */
export async function findPreviousPrices(db: Db, providerId: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ code: string; price: string }>`
    select price->>'code' as code, price->>'price' as price
    from (select s.application_id, s.content::jsonb->'content'->'costPrice'->>'sha256' as sha256
          from submission s where s.provider_id = ${providerId} order by s.submitted_at desc limit 1) frozen
    cross join lateral (select w.outcome from cost_price_workbook w join stored_file f on f.id = w.file_id
                        where w.application_id = frozen.application_id and f.sha256 = frozen.sha256
                        order by w.uploaded_at desc limit 1) workbook
    cross join lateral jsonb_array_elements(workbook.outcome->'costPrices') price`.execute(db)
  return Object.fromEntries(rows.map(({ code, price }) => [code, price]))
}

/** What this provider sent in last in another application, and which; undefined when there is none or it was not read. */
export async function findPreviousInput(
  db: Db,
  of: { providerId: string; applicationId: string },
): Promise<{ number: string; year: number; input: WorkbookInput } | undefined> {
  const { rows } = await sql<{ number: string; year: number; input: WorkbookInput }>`
    select frozen.number, workbook.year, workbook.input
    from (select s.application_id, a.number, s.content::jsonb->'content'->'costPrice'->>'sha256' as sha256
          from submission s join application a on a.id = s.application_id
          where s.provider_id = ${of.providerId} and s.application_id <> ${of.applicationId}
          order by s.submitted_at desc limit 1) frozen
    cross join lateral (select w.outcome->'input' as input, (w.outcome->>'year')::int as year from cost_price_workbook w
                        join stored_file f on f.id = w.file_id
                        where w.application_id = frozen.application_id and f.sha256 = frozen.sha256
                        order by w.uploaded_at desc limit 1) workbook
    where jsonb_typeof(workbook.input) = 'object'`.execute(db)
  return rows[0]
}

import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** The workbook with this hash that was uploaded for this application: the one its submission froze. */
export function findFrozenWorkbook(db: Db, applicationId: string, sha256: string) {
  return db
    .selectFrom('cost_price_workbook')
    .innerJoin('stored_file', 'stored_file.id', 'cost_price_workbook.file_id')
    .selectAll('cost_price_workbook')
    .select(['stored_file.name as file_name', 'stored_file.sha256', 'stored_file.size_bytes'])
    .where('cost_price_workbook.application_id', '=', applicationId)
    .where('stored_file.sha256', '=', sha256)
    .orderBy('uploaded_at', 'desc')
    .executeTakeFirst()
}

/** A price per unit of one product, without any trace of whose it is. */
export type NamelessPrice = { code: string; price: string }

/** The calculated prices of all other applications submitted in this moment, in order of amount: nobody is known by it. */
export async function listOtherPrices(db: Db, momentId: string, applicationId: string): Promise<NamelessPrice[]> {
  const { rows } = await sql<NamelessPrice>`
    select price->>'code' as code, price->>'price' as price
    from application a
    cross join lateral (select content::jsonb->'content'->'costPrice'->>'sha256' as sha256
                        from submission where application_id = a.id order by sequence desc limit 1) frozen
    cross join lateral (select w.outcome from cost_price_workbook w join stored_file f on f.id = w.file_id
                        where w.application_id = a.id and f.sha256 = frozen.sha256
                        order by w.uploaded_at desc limit 1) workbook
    cross join lateral jsonb_array_elements(workbook.outcome->'costPrices') price
    where a.moment_id = ${momentId} and a.id <> ${applicationId} and a.status not in ('draft', 'withdrawn')
    order by (price->>'price')::numeric`.execute(db)
  return rows
}

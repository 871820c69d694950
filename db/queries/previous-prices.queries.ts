import { sql } from 'kysely'
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

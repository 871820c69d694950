import { sql } from 'kysely'
import type { BothWays } from '#app/features/assessment/together.ts'
import type { Db } from '../transaction.ts'

/** The declarations that organisations in this application signed, also those that were replaced later. */
export function listDeclarationFiles(db: Db, applicationId: string) {
  return db
    .selectFrom('application_party')
    .innerJoin('stored_file', 'stored_file.id', 'application_party.declaration_file_id')
    .select(['stored_file.id', 'stored_file.sha256'])
    .where('application_party.application_id', '=', applicationId)
    .execute()
}

/**
 * `alone`: a consortium member of this application leads one of its own; `member`: this provider is a consortium member
 * in another. Only applications that were sent in and products that both ask for.
 */
export async function listBothWays(
  db: Db,
  application: { id: string; moment_id: string; kvk_number: string },
): Promise<BothWays[]> {
  const { rows } = await sql<BothWays>`
    with asked as (
      select a.id, a.number, a.moment_id, v.kvk_number, v.legal_name, array_agg(p.product_code order by p.product_code) as codes
      from application a
      join provider v on v.id = a.provider_id
      join application_product p on p.application_id = a.id and p.action = 'add'
      where a.moment_id = ${application.moment_id} and a.status not in ('draft', 'withdrawn')
      group by a.id, v.id
    ), member as (
      select m.application_id, m.name, m.kvk_number, case when m.products = '{}' then asked.codes else m.products end as codes
      from application_party m join asked on asked.id = m.application_id
      where m.role = 'consortium-member' and m.removed_at is null
    ), both_ways as (
      select 'alone' as kind, asked.number, member.name, member.kvk_number as kvk, asked.codes as one, member.codes as other
      from member join asked on asked.kvk_number = member.kvk_number
      where member.application_id = ${application.id}
      union all
      select 'member', asked.number, asked.legal_name, asked.kvk_number, own.codes, member.codes
      from member
      join asked on asked.id = member.application_id
      join asked own on own.id = ${application.id}
      where member.kvk_number = ${application.kvk_number} and member.application_id <> ${application.id}
    )
    select kind, number, name, kvk,
           array(select unnest(one) intersect select unnest(other) order by 1) as products
    from both_ways where one && other order by number`.execute(db)
  return rows
}

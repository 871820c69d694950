import { sql } from 'kysely'
import type { DestroyedFile } from '../tables/agreement-destruction.ts'
import type { Db } from '../transaction.ts'

/** Every proposal to destroy, with what came of it. */
export function listDestructions(db: Db) {
  return db.selectFrom('agreement_destruction').selectAll().orderBy('number').execute()
}

/** Whether and when the documents under this number were destroyed. */
export function findDestruction(db: Db, number: string) {
  return db.selectFrom('agreement_destruction').selectAll().where('number', '=', number).executeTakeFirst()
}

/** The proposal, locked until this transaction ends. */
export function lockDestruction(db: Db, number: string) {
  return db.selectFrom('agreement_destruction').selectAll().where('number', '=', number).forUpdate().executeTakeFirst()
}

type Person = { id: string; name: string }
type Proposal = { number: string; providerId: string; destroyFrom: string; rule: string; by: Person }

/** Proposes; false when somebody did already. */
export async function insertDestruction(
  db: Db,
  { number, providerId, destroyFrom, rule, by }: Proposal,
): Promise<boolean> {
  const row = await db
    .insertInto('agreement_destruction')
    .values({
      number,
      provider_id: providerId,
      destroy_from: destroyFrom,
      rule,
      proposed_by: by.id,
      proposed_by_name: by.name,
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

export async function noteConfirmed(db: Db, number: string, by: Person): Promise<void> {
  await db
    .updateTable('agreement_destruction')
    .set({ confirmed_by: by.id, confirmed_by_name: by.name, confirmed_at: sql`clock_timestamp()` })
    .where('number', '=', number)
    .execute()
}

export async function noteDestroyed(db: Db, number: string, files: readonly DestroyedFile[]): Promise<void> {
  await db
    .updateTable('agreement_destruction')
    .set({ destroyed_at: sql`clock_timestamp()`, destroyed: JSON.stringify(files) })
    .where('number', '=', number)
    .execute()
}

/** The documents of all versions under a number that no other record refers to by the same bytes. */
export async function listDocumentsToDestroy(db: Db, number: string): Promise<DestroyedFile[]> {
  const { rows } = await sql<DestroyedFile>`
    with own as (
      select f.id, f.sha256, f.name from stored_file f where f.id in (
        select draft_file_id from agreement where number = ${number}
        union select frozen_file_id from agreement where number = ${number}
        union select m.draft_file_id from amendment m join agreement a on a.id = m.agreement_id where a.number = ${number}
        union select m.frozen_file_id from amendment m join agreement a on a.id = m.agreement_id where a.number = ${number}
        union select e.letter_file_id from agreement_ending e join agreement a on a.id = e.agreement_id
              where a.number = ${number}
        union select s.file_id from agreement_signature s join agreement a on a.id = s.agreement_id
              where a.number = ${number}))
    select distinct on (own.sha256) own.sha256, own.name from own
    where not exists (select from stored_file other where other.sha256 = own.sha256 and other.id not in (select id from own))
    order by own.sha256`.execute(db)
  return rows
}

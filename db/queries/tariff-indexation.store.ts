import { sql } from 'kysely'
import type { IndexationRule } from '#app/features/tariff/indexation.ts'
import type { Db } from '../transaction.ts'

type Officer = { id: string; name: string }

export type NewIndexation = {
  id: string
  procedureId: string
  startsOn: string
  rule: IndexationRule
  index: string
  reason: string
  preparedBy: string
}

/** Keeps a concept; false when there is an indexation of this procedure that was not published yet. */
export async function insertIndexation(db: Db, one: NewIndexation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('tariff_indexation')
    .values({
      id: one.id,
      procedure_id: one.procedureId,
      year: one.rule.year,
      starts_on: one.startsOn,
      rule: JSON.stringify(one.rule),
      index_share: one.index,
      reason: one.reason,
      status: 'concept',
      prepared_by_name: one.preparedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The indexation, locked until this transaction ends. */
export function lockIndexation(db: Db, id: string) {
  return db.selectFrom('tariff_indexation').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

const now = sql<Date>`clock_timestamp()`
const nobody = { proposed_by: null, proposed_by_name: null, proposed_at: null }

/** Moves a locked indexation on; the database refuses to let one officer propose and adopt. */
export async function moveIndexation(
  db: Db,
  id: string,
  { to, by }: { to: 'concept' | 'proposed' | 'adopted' | 'published'; by: Officer },
): Promise<void> {
  const moved = {
    concept: nobody,
    proposed: { proposed_by: by.id, proposed_by_name: by.name, proposed_at: now },
    adopted: { adopted_by: by.id, adopted_by_name: by.name, adopted_at: now },
    published: { published_by_name: by.name, published_at: now },
  }[to]
  await db
    .updateTable('tariff_indexation')
    .set({ ...moved, status: to, row_version: sql`row_version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Throws a concept away. */
export async function deleteIndexation(db: Db, id: string): Promise<void> {
  await db.deleteFrom('tariff_indexation').where('id', '=', id).execute()
}

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { CostPriceExclusionTable, CostPricePointTable, CostPriceRollUpTable } from '../tables/cost-price-study.ts'
import type { Db } from '../transaction.ts'

/** Keeps the cost prices of a submission as numbers; nothing happens when they are kept already. */
export async function insertRollUp(
  db: Db,
  whole: Insertable<CostPriceRollUpTable>,
  points: readonly Insertable<CostPricePointTable>[],
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cost_price_roll_up')
    .values(whole)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n && points.length > 0)
    await db
      .insertInto('cost_price_point')
      .values([...points])
      .execute()
}

export type NewExclusion = Omit<
  Insertable<CostPriceExclusionTable>,
  'lifted_by' | 'lifted_by_name' | 'lifted_at' | 'lift_reason' | 'excluded_at'
>

/** Leaves a cost price out; false when somebody else did so first. */
export async function insertExclusion(db: Db, exclusion: NewExclusion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cost_price_exclusion')
    .values({ ...exclusion, lifted_by: null, lifted_by_name: null, lifted_at: null, lift_reason: null })
    .onConflict((conflict) =>
      conflict.columns(['submission_id', 'product_code']).where('lifted_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a cost price in again; gives what it was, or undefined when somebody else did so first. */
export function liftExclusion(db: Db, lift: { id: string; by: { id: string; name: string }; reason: string }) {
  return db
    .updateTable('cost_price_exclusion')
    .set({
      lifted_by: lift.by.id,
      lifted_by_name: lift.by.name,
      lifted_at: sql<Date>`clock_timestamp()`,
      lift_reason: lift.reason,
    })
    .where('id', '=', lift.id)
    .where('lifted_at', 'is', null)
    .returning(['procedure_id', 'product_code', 'provider_id'])
    .executeTakeFirst()
}

import type { Insertable } from 'kysely'
import type { CostPriceAnswerTable } from '../tables/cost-price-check.ts'
import type { Db } from '../transaction.ts'

/** Keeps what an officer did with a flag; false when a colleague did something with it at the same time. */
export async function insertFlagAnswer(
  db: Db,
  answer: Omit<Insertable<CostPriceAnswerTable>, 'answered_at'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cost_price_answer')
    .values(answer)
    .onConflict((conflict) => conflict.columns(['workbook_id', 'check_key', 'sequence']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

import type { CostPriceReference } from '#app/features/cost-price/reference.ts'
import type { Db } from '../transaction.ts'

export type NewReference = {
  id: string
  content: CostPriceReference
  version: number
  reason: string
  fileName: string
  sha256: string
  by: { id: string; name: string }
}

/** Keeps a version of a year for good; false when a colleague just kept the same version. */
export async function insertReference(db: Db, one: NewReference): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cost_price_reference')
    .values({
      id: one.id,
      region: one.content.region,
      year: one.content.year,
      version: one.version,
      content: JSON.stringify(one.content),
      reason: one.reason,
      file_name: one.fileName,
      sha256: one.sha256,
      loaded_by: one.by.id,
      loaded_by_name: one.by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

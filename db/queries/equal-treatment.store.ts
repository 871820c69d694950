import type { Db } from '../transaction.ts'

/** Keeps a stated reason for good; false when there was one already for these very cases. */
export async function insertEqualTreatmentReason(
  db: Db,
  reason: {
    id: string
    momentId: string
    difference: string
    cases: string
    reason: string
    by: { id: string; name: string }
  },
): Promise<boolean> {
  const rows = await db
    .insertInto('equal_treatment_reason')
    .values({
      id: reason.id,
      moment_id: reason.momentId,
      difference: reason.difference,
      cases: reason.cases,
      reason: reason.reason,
      officer_id: reason.by.id,
      officer_name: reason.by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length > 0
}

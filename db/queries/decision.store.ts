import type { Db } from '../transaction.ts'

/** A batch of decisions: taken together, with one date. */
export type NewBatch = {
  id: string
  momentId: string
  decidedAt: Date
  by: { id: string; name: string }
  /** Why the rest of the moment follows later; null when nothing was left. */
  restReason: string | null
}

export async function insertBatch(db: Db, batch: NewBatch): Promise<void> {
  await db
    .insertInto('decision_batch')
    .values({
      id: batch.id,
      moment_id: batch.momentId,
      decided_at: batch.decidedAt,
      taken_by: batch.by.id,
      taken_by_name: batch.by.name,
      rest_reason: batch.restReason,
    })
    .execute()
}

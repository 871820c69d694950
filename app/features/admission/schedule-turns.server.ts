import { enqueueAt } from '#db/queries/jobs.store.ts'
import type { Db } from '#db/transaction.ts'

/**
 * Has the jobs look at this moment at its instants. A moved instant moves the job that still waits; one that runs
 * already finds nothing to do, because the job asks the database what was reached. The sweep of every minute catches
 * whatever no job came for.
 */
export async function scheduleTurns(
  db: Db,
  momentId: string,
  instants: { opensAt: Date; closesAt: Date },
): Promise<void> {
  await enqueueAt(db, 'pass-moments', {}, { onceKey: `pass-moments:${momentId}:opened`, at: instants.opensAt })
  await enqueueAt(db, 'pass-moments', {}, { onceKey: `pass-moments:${momentId}:closed`, at: instants.closesAt })
}

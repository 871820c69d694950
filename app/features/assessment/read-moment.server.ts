import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { isId } from '#app/utils/id.ts'
import { listQueue } from '#db/queries/assessment.queries.ts'
import { findMoment, listClosingChanges } from '#db/queries/moment.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { requireProcurement } from '../admission/admission.policy.ts'
import { queueItemOf } from './queue-item.ts'
import { countByStage } from './work.ts'

/** One moment with how its applications stand and what was changed about its closing. */
export function readMoment(actor: StaffActor, momentId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const now = await databaseNow(db)
    const moment = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
    const items = (await listQueue(db, { momentId })).map(queueItemOf)
    return { moment, now, counts: countByStage(items, now), changes: await listClosingChanges(db, momentId) }
  })
}

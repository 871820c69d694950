import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { listQueue } from '#db/queries/assessment.queries.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import type { QueueFilter } from './queue-filter.ts'
import { queueItemOf } from './queue-item.ts'
import { queueLines } from './queue-lines.ts'
import { isShown } from './shown-in-queue.ts'
import { canTakeUp } from './work.ts'

/**
 * The file after this one in the order of the queue, by the same filters, on which this officer can do something; from
 * the end it goes on at the beginning. Undefined when there is none. Passes by who the officer has an interest in.
 */
export function nextFile(actor: StaffActor, filter: QueueFilter, applicationId: string): Promise<string | undefined> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const now = await databaseNow(db)
    const shut = await listInterests(db, actor.personId)
    const queue = await listQueue(db, {
      ...(filter.momentId ? { momentId: filter.momentId } : {}),
      ...(filter.search ? { search: filter.search } : {}),
    })
    const items = queueLines(queue.map(queueItemOf), filter.sort, now)
    const place = items.findIndex((item) => item.id === applicationId)
    return [...items.slice(place + 1), ...items.slice(0, Math.max(0, place))].find(
      (item) =>
        !shut.includes(item.providerId) &&
        isShown(item, filter, { officerId: actor.personId, now }) &&
        canTakeUp(item, actor.personId, now),
    )?.id
  })
}

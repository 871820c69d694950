import type { StaffActor } from '#app/features/identity/actor.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { listQueue } from '#db/queries/assessment.queries.ts'
import { listAllMoments } from '#db/queries/moment.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { requireProcurement } from '../admission/admission.policy.ts'
import { QUEUE_PAGE, type QueueFilter } from './queue-filter.ts'
import { queueItemOf, type QueueLine } from './queue-item.ts'
import { queueLines } from './queue-lines.ts'
import { isShown } from './shown-in-queue.ts'
import { countByStage, isFinished, isLate, nextFor } from './work.ts'

/** The desk as the officer finds it: moments with counts, what is late, what is next, and one page of the queue. */
export function readQueue(actor: StaffActor, filter: QueueFilter) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const now = await databaseNow(db)
    const shut = await listInterests(db, actor.personId)
    const everything = (await listQueue(db)).map(queueItemOf)
    const found = filter.search ? (await listQueue(db, { search: filter.search })).map(queueItemOf) : everything
    const scope = found.filter((item) => !filter.momentId || item.momentId === filter.momentId)
    const lines = queueLines(scope, filter.sort, now).filter((line) =>
      isShown(line, filter, { officerId: actor.personId, now }),
    )
    const pages = Math.max(1, Math.ceil(lines.length / QUEUE_PAGE))
    const page = Math.min(filter.page, pages)
    const moments = await listAllMoments(db)
    return {
      now,
      officerId: actor.personId,
      moments: moments.map((moment) => {
        const items = everything.filter((item) => item.momentId === moment.id)
        const counts = countByStage(items, now)
        return { ...moment, counts, finished: isFinished(counts) }
      }),
      counts: countByStage(scope, now),
      late: everything.filter((item) => isLate(item, now)).length,
      next: nextFor(
        everything.filter((item) => !shut.includes(item.providerId)),
        actor.personId,
        { now },
      ),
      lines: lines.slice((page - 1) * QUEUE_PAGE, page * QUEUE_PAGE),
      total: lines.length,
      page,
      pages,
    }
  })
}

/** Every line that the filters show, on all pages, for the file. */
export function readQueueLines(actor: StaffActor, filter: QueueFilter): Promise<QueueLine[]> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const now = await databaseNow(db)
    const found = (await listQueue(db, filter.search ? { search: filter.search } : {})).map(queueItemOf)
    const scope = found.filter((item) => !filter.momentId || item.momentId === filter.momentId)
    return queueLines(scope, filter.sort, now).filter((line) =>
      isShown(line, filter, { officerId: actor.personId, now }),
    )
  })
}

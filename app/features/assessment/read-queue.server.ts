import type { StaffActor } from '#app/features/identity/actor.ts'
import { listQueue } from '#db/queries/assessment.queries.ts'
import { listAllMoments } from '#db/queries/moment.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { requireProcurement } from '../admission/admission.policy.ts'
import { EVERYTHING, QUEUE_PAGE, type QueueFilter } from './queue-filter.ts'
import { queueItemOf, type QueueItem } from './queue-item.ts'
import { countByStage, isFinished, isLate, isOwnWork, nextFor, OPEN_STAGES, stageOf } from './work.ts'

/** The desk as the officer finds it: moments with counts, what is late, what is next, and one page of the queue. */
export function readQueue(actor: StaffActor, filter: QueueFilter) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const now = await databaseNow(db)
    const everything = (await listQueue(db)).map(queueItemOf)
    const found = filter.search ? (await listQueue(db, { search: filter.search })).map(queueItemOf) : everything
    const scope = found.filter((item) => !filter.momentId || item.momentId === filter.momentId)
    const lines = scope.filter((item) => shown(item, filter, { officerId: actor.personId, now }))
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
      next: nextFor(everything, actor.personId, { now }),
      lines: lines
        .slice((page - 1) * QUEUE_PAGE, page * QUEUE_PAGE)
        .map((item) => ({ ...item, stage: stageOf(item, now), late: isLate(item, now) })),
      total: lines.length,
      page,
      pages,
    }
  })
}

function shown(item: QueueItem, filter: QueueFilter, at: { officerId: string; now: Date }): boolean {
  const stage = stageOf(item, at.now)
  if (filter.own && !isOwnWork(item, at.officerId)) return false
  if (filter.stage === EVERYTHING) return item.submittedAt !== null
  return filter.stage ? stage === filter.stage : OPEN_STAGES.some((open) => open === stage)
}

import { EVERYTHING, type QueueFilter } from './queue-filter.ts'
import type { QueueItem } from './queue-item.ts'
import { isOwnWork, OPEN_STAGES, stageOf } from './work.ts'

/** True when the queue shows this line by these filters; moment and words are filtered by the database. */
export function isShown(item: QueueItem, filter: QueueFilter, at: { officerId: string; now: Date }): boolean {
  const stage = stageOf(item, at.now)
  if (filter.own && !isOwnWork(item, at.officerId)) return false
  if (filter.stage === EVERYTHING) return item.submittedAt !== null
  return filter.stage ? stage === filter.stage : OPEN_STAGES.some((open) => open === stage)
}

import { sortRows, type ListValue } from '#app/utils/list.ts'
import type { QueueItem, QueueLine } from './queue-item.ts'
import { isLate, stageOf, WORK_STAGES } from './work.ts'

const COLUMNS: Readonly<Record<string, (line: QueueLine) => ListValue>> = {
  provider: (line) => line.providerName,
  number: (line) => line.number,
  moment: (line) => line.momentName,
  submitted: (line) => (line.submittedAt === null ? null : { instant: line.submittedAt }),
  assigned: (line) => line.assignedToName,
  stage: (line) => WORK_STAGES.indexOf(line.stage),
}

/** The lines of the queue as they stand now, in the order that was asked; without one in the order they came in. */
export function queueLines(items: readonly QueueItem[], sort: string, now: Date): QueueLine[] {
  const lines = items.map((item) => ({ ...item, stage: stageOf(item, now), late: isLate(item, now) }))
  const column = COLUMNS[sort.replace(/^-/, '')]
  return column ? sortRows(lines, column, sort.startsWith('-')) : lines
}

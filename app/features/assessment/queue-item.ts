import { endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import type { WorkItem, WorkStage } from './work.ts'

/** One line of the queue: its place in the work and what the officer reads. */
export type QueueItem = WorkItem & {
  number: string
  providerName: string
  kvkNumber: string
  providerId: string
  assignedToName: string | null
  momentId: string
  momentName: string
  submittedAt: Date | null
  proposedByName: string | null
  decisionId: string | null
  categoryId: string | null
}

/** A line with how far the work is now, and whether its decision is late. */
export type QueueLine = QueueItem & { stage: WorkStage; late: boolean }

type Row = {
  id: string
  number: string
  status: WorkItem['status']
  moment_id: string
  provider_id: string
  moment_name: string
  provider_name: string
  kvk_number: string
  closes_at: Date
  decision_by: string
  rolling: boolean
  repair_due_at: Date | null
  proposed_by: string | null
  proposed_by_name: string | null
  decision_id: string | null
  category_id: string | null
  category_confirmed_at: Date | null
  submitted_at: Date | null
  first_readers: string[] | null
  later_readers: string[] | null
  assigned_to: string | null
  assigned_to_name: string | null
  differs: boolean
}

/** The queue line of one stored application. */
export function queueItemOf(row: Row): QueueItem {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    momentId: row.moment_id,
    providerId: row.provider_id,
    momentName: row.moment_name,
    providerName: row.provider_name,
    kvkNumber: row.kvk_number,
    closesAt: row.closes_at,
    rolling: row.rolling,
    decisionBy: endOfDayInAmsterdam(row.decision_by),
    repairDueAt: row.repair_due_at,
    proposedBy: row.proposed_by,
    proposedByName: row.proposed_by_name,
    decisionId: row.decision_id,
    categoryId: row.category_id,
    firstReaders: row.first_readers ?? [],
    laterReaders: row.later_readers ?? [],
    assignedTo: row.assigned_to,
    assignedToName: row.assigned_to_name,
    differs: row.differs,
    categoryOpen: row.category_id !== null && row.category_confirmed_at === null,
    submittedAt: row.submitted_at,
  }
}

import { endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import type { StateFacts } from './shown-state.ts'

/** What every page of one application shows of it. */
export type PageHead = { id: string; number: string; momentName: string; state: StateFacts }

type HeadSource = {
  application: {
    id: string
    number: string
    moment_name: string
    status: StateFacts['status']
    /** The closing; in a rolling moment, once it is in, its receipt. */
    assessed_from: Date
    /** The last day on which this application is decided. */
    decision_by: string
  }
  repair: { due_at: Date } | undefined
  now: Date
}

/** Takes the head out of what was read. */
export function pageHeadOf({ application, repair, now }: HeadSource): PageHead {
  return {
    id: application.id,
    number: application.number,
    momentName: application.moment_name,
    state: {
      status: application.status,
      closesAt: application.assessed_from,
      decisionBy: endOfDayInAmsterdam(application.decision_by),
      repairDueAt: repair?.due_at,
      now,
    },
  }
}

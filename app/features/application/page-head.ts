import type { StateFacts } from './shown-state.ts'

/** What every page of one application shows of it. */
export type PageHead = { id: string; number: string; momentName: string; state: StateFacts }

type HeadSource = {
  application: { id: string; number: string; moment_name: string; status: StateFacts['status'] }
  moment: { closesAt: Date; decisionBy: Date }
  repair: { due_at: Date } | undefined
  now: Date
}

/** Takes the head out of what was read. */
export function pageHeadOf({ application, moment, repair, now }: HeadSource): PageHead {
  return {
    id: application.id,
    number: application.number,
    momentName: application.moment_name,
    state: {
      status: application.status,
      closesAt: moment.closesAt,
      decisionBy: moment.decisionBy,
      repairDueAt: repair?.due_at,
      now,
    },
  }
}

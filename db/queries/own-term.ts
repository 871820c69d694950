import type { ExpressionBuilder } from 'kysely'
import { assessedFrom, decisionDueOf } from '#app/features/admission/rolling.ts'
import { endOfDayInAmsterdam, lastDayBefore } from '#app/utils/calendar.ts'
import { equatedDays } from '../reference-data/holidays/equated-days.ts'
import type { Database } from '../tables/database.ts'

const EQUATED = equatedDays.map(({ date }) => date)

type Row = {
  status: string
  closes_at: Date
  decision_by: string
  rolling: boolean
  decision_working_days: number | null
  /** When it was last sent in; a repair is not that. */
  sent_in_at: Date | null
}

/**
 * The dates as they hold for this one application: in a rolling moment it is assessed from its receipt and decided so
 * many working days later, otherwise as everybody else's.
 */
export function withOwnTerm<Found extends Row>(row: Found): Found & { assessed_from: Date } {
  const moment = {
    rolling: row.rolling,
    closesAt: row.closes_at,
    decisionBy: endOfDayInAmsterdam(row.decision_by),
    decisionWorkingDays: row.decision_working_days,
  }
  const sentInAt = row.sent_in_at ?? undefined
  return {
    ...row,
    decision_by: lastDayBefore(decisionDueOf(moment, sentInAt, EQUATED)),
    assessed_from: assessedFrom(moment, { status: row.status, sentInAt }),
  }
}

/** The subquery for `sent_in_at`. */
export function sentInAt(eb: ExpressionBuilder<Database, 'application'>) {
  return eb
    .selectFrom('submission')
    .whereRef('submission.application_id', '=', 'application.id')
    .where('submission.kind', '=', 'application')
    .select((inner) => inner.fn.max('submission.submitted_at').as('at'))
    .as('sent_in_at')
}

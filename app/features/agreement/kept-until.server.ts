import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { listRetentionRules } from '#db/queries/retention.queries.ts'
import { retentionOf, type Retention } from './retention.ts'

/** The dates of a version of an agreement that decide how long it is kept. */
type Dated = { in_force_at: Date | null; ended_at: Date | null; ends_on: string; closed_at: Date | null }

/** Until when a stored agreement is kept; null while that is not known yet. */
export function keptUntil(agreement: Dated): Retention | null {
  return retentionOf(
    {
      inForce: agreement.in_force_at !== null,
      endsOn: agreement.ended_at ? dayInAmsterdam(agreement.ended_at) : agreement.ends_on,
      closedOn: agreement.closed_at ? dayInAmsterdam(agreement.closed_at) : null,
    },
    listRetentionRules(),
  )
}

/** Where a rule of keeping comes from, in words. */
export const sourceOf = ({ rule }: Retention): string => `${rule.source.document}, ${rule.source.paragraph}`

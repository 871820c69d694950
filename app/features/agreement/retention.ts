import type { SourceReference } from '../procedure/procedure.schema.ts'

/** How long an agreement is kept after it ended, or after a text that never came into force was closed. */
export type RetentionRule = { applies: 'ended' | 'never-in-force'; years: number; source: SourceReference }

/** The dated facts from which retention follows; days in Amsterdam. */
export type RetentionFacts = {
  inForce: boolean
  /** The last day of the agreement: when it ended, or else the day on which it ends. */
  endsOn: string
  /** When a text that never came into force was closed; null while it is open. */
  closedOn: string | null
}

/** From which day an agreement may be destroyed, and by which rule. */
export type Retention = { destroyFrom: string; rule: RetentionRule }

/**
 * The first day on which an agreement may be destroyed: the first of January after the last calendar year of its term of
 * keeping. Null while a text is open: it is not known yet when its term begins.
 */
export function retentionOf(
  facts: RetentionFacts,
  rules: Readonly<Record<RetentionRule['applies'], RetentionRule>>,
): Retention | null {
  const rule = rules[facts.inForce ? 'ended' : 'never-in-force']
  const from = facts.inForce ? facts.endsOn : facts.closedOn
  if (from === null) return null
  const year = Number(from.slice(0, 4)) + rule.years + 1
  return { destroyFrom: `${String(year)}-01-01`, rule }
}

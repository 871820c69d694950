import type { Generated } from 'kysely'

export type ClosingChangeTable = {
  id: string
  moment_id: string
  kind: 'outage' | 'extension' | 'early-closing'
  closed_before: Date
  closes_after: Date
  reason: string
  changed_by: string
  changed_at: Generated<Date>
  /** When the portal could not be used; both or neither. */
  outage_from: Date | null
  outage_until: Date | null
}

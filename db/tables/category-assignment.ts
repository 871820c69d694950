import type { Generated, JSONColumnType } from 'kysely'

export type CategoryAssignmentTable = {
  id: string
  procedure_id: string
  provider_id: string
  decision_id: string
  proposed: 'A' | 'B' | 'C'
  trace: JSONColumnType<object>
  category: 'A' | 'B' | 'C' | null
  motive: string | null
  proposed_at: Generated<Date>
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
  effective_from: string
}

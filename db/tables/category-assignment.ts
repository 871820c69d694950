import type { Generated, JSONColumnType } from 'kysely'

export type CategoryAssignmentTable = {
  id: string
  procedure_id: string
  provider_id: string
  /** Null for a yearly reassessment: that follows from reference facts, not from a decision. */
  decision_id: string | null
  proposed: 'A' | 'B' | 'C'
  trace: JSONColumnType<object>
  category: 'A' | 'B' | 'C' | null
  motive: string | null
  proposed_at: Generated<Date>
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
  effective_from: string
  origin: Generated<'admission' | 'reassessment'>
  reference_year: number | null
  overruled_by: string | null
  overruled_by_name: string | null
  overruled_at: Date | null
  overrule_category: 'A' | 'B' | 'C' | null
  overrule_motive: string | null
  objection_until: Date | null
}

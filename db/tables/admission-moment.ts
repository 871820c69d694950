import type { Generated } from 'kysely'

export type AdmissionMomentTable = {
  id: string
  procedure_id: string
  name: string
  reason_kind: 'first-round' | 'geographic-gap' | 'missing-expertise' | 'conversion'
  reason: string
  opens_at: Date
  questions_until: Date
  answers_published_at: Date
  closes_at: Date
  decision_by: string
  contract_start: string
  rolling: Generated<boolean>
  product_codes: string[] | null
  categories: string[]
  repair_days: number
  objection_days: number
  row_version: Generated<number>
  /** Under what published conditions a rolling moment is open. */
  conditions: Generated<string>
  /** Within how many working days a submission in a rolling moment is decided. */
  decision_working_days: number | null
  changed_at: Generated<Date>
  cancelled_at: Date | null
  cancel_reason: string | null
}

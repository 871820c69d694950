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
}

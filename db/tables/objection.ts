import type { Generated } from 'kysely'

export type ObjectionTable = {
  id: string
  number: Generated<string>
  decision_id: string
  application_id: string
  provider_id: string
  grounds: string
  late: boolean
  lodged_by: string
  lodged_by_name: string
  lodged_at: Date
  decide_until: Date
  acknowledged_by: string | null
  acknowledged_by_name: string | null
  acknowledged_at: Date | null
  hearing_at: Date | null
  hearing_place: Generated<string>
  outcome: 'upheld' | 'partly' | 'rejected' | 'withdrawn' | null
  outcome_reason: Generated<string>
  handled_by_name: string | null
  confirmed_by_name: string | null
  closed_at: Date | null
  new_decision_id: string | null
  row_version: Generated<number>
}

import type { Generated, JSONColumnType } from 'kysely'

export type DecisionTable = {
  id: string
  number: Generated<string>
  application_id: string
  provider_id: string
  procedure_version_id: string
  submission_id: string
  products: JSONColumnType<object>
  verdicts: JSONColumnType<object>
  proposed_by: string
  proposed_by_name: string
  confirmed_by: string
  confirmed_by_name: string
  decided_at: Date
  objection_until: Date
}

import type { Generated, JSONColumnType } from 'kysely'

export type DecisionTable = {
  id: string
  number: Generated<string>
  application_id: string
  provider_id: string
  procedure_version_id: string
  submission_id: string
  products: JSONColumnType<object>
  /** Contracted products that end, as submitted. */
  dropped: Generated<object>
  verdicts: JSONColumnType<object>
  proposed_by: string
  proposed_by_name: string
  confirmed_by: string
  confirmed_by_name: string
  decided_at: Date
  objection_until: Date
  batch_id: string | null
  sequence: Generated<number>
  replaces_id: string | null
}

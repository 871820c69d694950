import type { Generated } from 'kysely'

export type ApplicationEvidenceTable = {
  id: string
  application_id: string
  provider_id: string
  /** The party it is about; null or left out is the provider itself. */
  party_id: Generated<string | null>
  taken_from: Generated<string | null>
  criterion_id: string
  evidence_id: string
  /** Null for what is only shown: then `shown_function` says whose it is. */
  file_id: string | null
  piece_id: Generated<string | null>
  document_date: string | null
  ends_on: Generated<string | null>
  shown_function: Generated<string | null>
  vouched_by: Generated<string | null>
  added_by: string
  added_at: Generated<Date>
  removed_at: Date | null
}

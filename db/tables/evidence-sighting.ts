import type { Generated } from 'kysely'

export type EvidenceSightingTable = {
  id: string
  application_id: string
  provider_id: string
  criterion_id: string
  evidence_id: string
  shown_function: string
  document_date: string
  screening_profile: string
  seen_by: string
  seen_by_name: string
  seen_at: Generated<Date>
}

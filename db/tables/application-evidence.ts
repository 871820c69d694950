import type { Generated } from 'kysely'

export type ApplicationEvidenceTable = {
  id: string
  application_id: string
  provider_id: string
  criterion_id: string
  evidence_id: string
  file_id: string
  document_date: string | null
  added_by: string
  added_at: Generated<Date>
  removed_at: Date | null
}

import type { Generated } from 'kysely'

export type EvidencePieceTable = {
  id: string
  provider_id: string
  kind: string
  name: string
  file_id: string
  sha256: string
  document_date: string
  ends_on: string | null
  added_by: string
  added_at: Generated<Date>
  removed_at: Date | null
}

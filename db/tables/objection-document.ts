import type { Generated } from 'kysely'

export type ObjectionDocumentTable = {
  objection_id: string
  provider_id: string
  file_id: string
  added_at: Generated<Date>
}

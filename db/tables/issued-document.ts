import type { Generated } from 'kysely'

export type IssuedDocumentTable = {
  id: string
  provider_id: string
  kind: 'submission-receipt' | 'decision-letter' | 'category-letter'
  subject_id: string
  file_id: string
  issued_at: Generated<Date>
}

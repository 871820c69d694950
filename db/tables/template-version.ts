import type { Generated, JSONColumnType } from 'kysely'
import type { TextStatus } from '#app/features/agreement/text/clause.ts'
import type { Annex } from '#app/features/agreement/text/contract-text.ts'
import type { TextOrigin } from '#app/features/agreement/text/edition.ts'

export type TemplateVersionTable = {
  id: string
  /** Code of the region it is for; null for the common base. */
  region_code: string | null
  /** Counts within the region. */
  edition: number
  /** The common base under it. */
  base_id: string | null
  origin: TextOrigin
  model_text: boolean
  annexes: JSONColumnType<Annex[]>
  reason: string
  status: Generated<TextStatus>
  /** SHA-256 of what it holds; from then on its contents are fixed. */
  content_hash: string | null
  started_by: string
  started_by_name: string
  started_at: Generated<Date>
  sent_by: string | null
  sent_by_name: string | null
  sent_at: Date | null
  adopted_by: string | null
  adopted_by_name: string | null
  adopted_at: Date | null
  row_version: Generated<number>
}

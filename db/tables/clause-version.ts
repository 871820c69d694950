import type { Generated, JSONColumnType } from 'kysely'
import type { Clause, Layer, TextStatus } from '#app/features/agreement/text/clause.ts'
import type { Effect } from '#app/features/agreement/text/contract-text.ts'
import type { TextOrigin } from '#app/features/agreement/text/edition.ts'

export type ClauseVersionTable = {
  id: string
  /** Code of the region whose wording it is; null for the common base. */
  region_code: string | null
  layer: Layer
  effect: Effect
  /** For whom the change is: a category, a product code or a KVK number; empty for all. */
  scope: Generated<string>
  clause_id: string
  version: number
  part: string
  content: JSONColumnType<Clause>
  origin: TextOrigin
  status: Generated<TextStatus>
  /** Everybody who wrote at it, in order; none of them adopts it. */
  writers: string[]
  written_by_name: string
  written_at: Generated<Date>
  adopted_by: string | null
  adopted_by_name: string | null
  adopted_at: Date | null
}

import type { Generated } from 'kysely'
import type { Shortcoming } from '#app/features/assessment/shortcoming.ts'

export type VerdictTable = {
  id: string
  application_id: string
  criterion_id: string
  reader: 'first' | 'second' | 'third'
  outcome: 'met' | 'not-met'
  reason: Generated<string>
  products: Generated<string[]>
  shortcoming: Shortcoming | null
  shortcoming_words: Generated<string>
  internal_note: Generated<string>
  officer_id: string
  officer_name: string
  given_at: Generated<Date>
  row_version: Generated<number>
}

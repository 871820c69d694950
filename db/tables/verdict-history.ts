import type { Generated } from 'kysely'
import type { Shortcoming } from '#app/features/assessment/shortcoming.ts'

/** What a verdict said before it was written anew; filled by the database itself. */
export type VerdictHistoryTable = {
  id: Generated<number>
  application_id: string
  criterion_id: string
  reader: 'first' | 'second' | 'third'
  outcome: 'met' | 'not-met'
  reason: string
  shortcoming: Shortcoming | null
  officer_id: string
  officer_name: string
  given_at: Date
  row_version: number
}

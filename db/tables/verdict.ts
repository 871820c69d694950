import type { Generated } from 'kysely'

export type VerdictTable = {
  id: string
  application_id: string
  criterion_id: string
  reader: 'first' | 'second'
  outcome: 'met' | 'not-met'
  reason: Generated<string>
  products: Generated<string[]>
  internal_note: Generated<string>
  officer_id: string
  officer_name: string
  given_at: Generated<Date>
  row_version: Generated<number>
}

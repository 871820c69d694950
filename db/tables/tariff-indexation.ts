import type { Generated, JSONColumnType } from 'kysely'
import type { IndexationRule, IndexationStatus } from '#app/features/tariff/indexation.ts'

export type TariffIndexationTable = {
  id: string
  procedure_id: string
  year: number
  starts_on: string
  rule: JSONColumnType<IndexationRule>
  index_share: string
  reason: string
  status: IndexationStatus
  prepared_by_name: string
  prepared_at: Generated<Date>
  proposed_by: string | null
  proposed_by_name: string | null
  proposed_at: Date | null
  adopted_by: string | null
  adopted_by_name: string | null
  adopted_at: Date | null
  published_by_name: string | null
  published_at: Date | null
  row_version: Generated<number>
}

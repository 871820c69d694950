import type { Generated, JSONColumnType } from 'kysely'
import type { CostPriceReference } from '#app/features/cost-price/reference.ts'

export type CostPriceReferenceTable = {
  id: string
  region: string
  year: number
  version: number
  content: JSONColumnType<CostPriceReference>
  reason: string
  file_name: string
  sha256: string
  loaded_by: string
  loaded_by_name: string
  loaded_at: Generated<Date>
}

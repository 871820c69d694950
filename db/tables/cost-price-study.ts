import type { Generated, JSONColumnType } from 'kysely'
import type { ProductUnit } from '#app/features/procedure/procedure.schema.ts'
import type { ExclusionGround } from '#app/features/tariff-study/exclusion.ts'
import type { LevelCosts, ProviderKind } from '#app/features/tariff-study/point.ts'

/** What holds for every cost price of one submission; made from what was read of its workbook. */
export type CostPriceRollUpTable = {
  submission_id: string
  application_id: string
  provider_id: string
  workbook_id: string
  year: number
  employer_size: 'small' | 'large'
  cao: string
  provider_kind: ProviderKind
  overhead_share: string
  risk_share: string
  index_share: string
  rolled_up_at: Generated<Date>
}

/** One cost price of one submission, exact. */
export type CostPricePointTable = {
  submission_id: string
  product_code: string
  unit: ProductUnit
  price: string
  element_a: string
  element_b: string
  element_c: string
  element_d: string
  client_bound: string
  not_client_bound: string
  other_direct: string
  housing: string
  volume: string | null
  capacity: number | null
  levels: JSONColumnType<LevelCosts>
}

export type CostPriceExclusionTable = {
  id: string
  procedure_id: string
  product_code: string
  submission_id: string
  provider_id: string
  ground: ExclusionGround
  reason: string
  excluded_by: string
  excluded_by_name: string
  excluded_at: Generated<Date>
  lifted_by: string | null
  lifted_by_name: string | null
  lifted_at: Date | null
  lift_reason: string | null
}

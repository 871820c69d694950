import type { Generated, JSONColumnType } from 'kysely'
import type { ProductUnit, SourceReference } from '#app/features/procedure/procedure.schema.ts'
import type { TariffBuildUp, TariffKind, TariffStatus } from '#app/features/tariff/tariff-version.ts'

export type TariffVersionTable = {
  id: string
  procedure_id: string
  product_code: string
  unit: ProductUnit
  amount: string
  starts_on: string
  kind: TariffKind
  build_up: JSONColumnType<TariffBuildUp>
  source: JSONColumnType<SourceReference>
  /** The study or indexation it came from; null for the first tariff, which was published with the procedure. */
  origin_id: string | null
  status: TariffStatus
  created_at: Generated<Date>
  proposed_by: string | null
  proposed_by_name: string | null
  proposed_at: Date | null
  adopted_by: string | null
  adopted_by_name: string | null
  adopted_at: Date | null
  published_at: Date | null
}

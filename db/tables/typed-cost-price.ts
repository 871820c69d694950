import type { Generated, JSONColumnType } from 'kysely'

export type TypedCostPriceTable = {
  application_id: string
  provider_id: string
  /** `org`, or the code of a product. */
  page: string
  /** What was answered by the key of its field, as the cost-price input spells it. */
  answers: JSONColumnType<Record<string, string>>
  /** The workbook that says the same; null when it was typed since. */
  workbook_id: string | null
  row_version: Generated<number>
  changed_by: string
  changed_by_name: string
  changed_at: Generated<Date>
}

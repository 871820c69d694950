import type { Generated } from 'kysely'

export type ApplicationProductTable = {
  application_id: string
  provider_id: string
  product_code: string
  municipalities: Generated<string[]>
  capacity: number | null
  starts_on: string | null
  waiting_weeks: number | null
  row_version: Generated<number>
}

import type { Generated, JSONColumnType } from 'kysely'

export type CostPriceWorkbookTable = {
  id: string
  application_id: string
  provider_id: string
  file_id: string
  outcome: JSONColumnType<object>
  readable: boolean
  blocking: boolean
  uploaded_by: string
  uploaded_at: Generated<Date>
}

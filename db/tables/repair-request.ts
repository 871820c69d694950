import type { Generated, JSONColumnType } from 'kysely'

export type RepairRequestTable = {
  id: string
  application_id: string
  provider_id: string
  items: JSONColumnType<object>
  asked_by: string
  asked_by_name: string
  asked_at: Generated<Date>
  due_at: Date
  answered_at: Date | null
}

import type { Generated, JSONColumnType } from 'kysely'

export type NotificationTable = {
  id: string
  person_id: string
  /** The provider it is about for this person; null for somebody of the region. */
  provider_id: string | null
  kind: string
  parameters: JSONColumnType<object>
  /** Path in the portal. */
  link: string
  once_key: string
  created_at: Generated<Date>
  read_at: Date | null
}

import type { Generated, JSONColumnType } from 'kysely'

export type OutboxMailTable = {
  id: string
  once_key: string | null
  recipient: string
  message: string
  parameters: JSONColumnType<object>
  locale: 'nl' | 'en'
  created_at: Generated<Date>
  sent_at: Date | null
  attempts: Generated<number>
  last_error: string | null
}

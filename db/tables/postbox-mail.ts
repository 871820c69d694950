import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

export type PostboxMailTable = {
  id: GeneratedAlways<number>
  received_at: Generated<Date>
  recipient: string
  subject: string
  text: string
  html: string
  attachments: JSONColumnType<object>
}

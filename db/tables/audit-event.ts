import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

export type AuditEventTable = {
  id: GeneratedAlways<number>
  happened_at: Generated<Date>
  desk: Generated<string>
  person_id: Generated<string | null>
  provider_id: string | null
  kind: string
  subject: string
  visibility: 'internal' | 'shared'
  payload: JSONColumnType<object>
}

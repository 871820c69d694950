import type { Generated, JSONColumnType } from 'kysely'

export type ApplicationAnswerTable = {
  application_id: string
  provider_id: string
  criterion_id: string
  answer: JSONColumnType<object>
  answered_by: string
  answered_at: Generated<Date>
  row_version: Generated<number>
}

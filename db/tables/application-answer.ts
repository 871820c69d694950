import type { Generated, JSONColumnType } from 'kysely'

export type ApplicationAnswerTable = {
  application_id: string
  provider_id: string
  criterion_id: string
  /** The party it is given for; null or left out is the provider itself. */
  party_id: Generated<string | null>
  /** The earlier submission it was taken over from; null once it is written anew. */
  taken_from: Generated<string | null>
  answer: JSONColumnType<object>
  answered_by: string
  answered_at: Generated<Date>
  row_version: Generated<number>
  /** The procedure version that whoever saved this was shown; kept by a trigger. */
  rests_on: Generated<string>
}

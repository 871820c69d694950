import type { Generated } from 'kysely'

export type MembershipTable = {
  provider_id: string
  person_id: string
  role: 'administrator' | 'editor' | 'reader'
  since: Generated<Date>
  ended_at: Date | null
}

import type { Generated } from 'kysely'

export type InvitationTable = {
  id: string
  provider_id: string
  email: string
  role: 'administrator' | 'editor' | 'reader'
  token_hash: string
  invited_by: string
  invited_at: Generated<Date>
  expires_at: Date
  accepted_at: Date | null
}

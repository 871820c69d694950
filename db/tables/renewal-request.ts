import type { Generated } from 'kysely'

export type RenewalRequestTable = {
  id: string
  provider_id: string
  agreement_id: string
  piece_id: string
  stage: 'two-months' | 'two-weeks' | 'ended'
  valid_until: string
  asked_at: Generated<Date>
}

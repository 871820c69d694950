import type { Generated } from 'kysely'

/** One per person and agreement: a new code takes the place of the one before. */
export type SigningCodeTable = {
  id: string
  agreement_id: string
  provider_id: string
  person_id: string
  code_hash: string
  expires_at: Date
  wrong: Generated<number>
  used_at: Date | null
}

import type { Generated } from 'kysely'

/** Who opened which document before signing. */
export type AgreementReadingTable = {
  agreement_id: string
  provider_id: string
  person_id: string
  sha256: string
  opened_at: Generated<Date>
}

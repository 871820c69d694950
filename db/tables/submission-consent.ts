import type { Generated } from 'kysely'

export type SubmissionConsentTable = {
  id: string
  application_id: string
  provider_id: string
  /** The number of the submission that is being signed. */
  sequence: number
  signatory_id: string
  signatory_name: string
  person_id: string
  /** Of everything that is sent in, as it was read. */
  sha256: string
  given_at: Generated<Date>
}

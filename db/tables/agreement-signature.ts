import type { Generated } from 'kysely'

export type AgreementSignatureTable = {
  id: string
  agreement_id: string
  provider_id: string
  sequence: number
  authority: Generated<'alone' | 'jointly'>
  party: 'provider' | 'region'
  signatory_name: string
  signatory_function: string
  person_id: string
  authentication: string
  shown_sha256: string
  file_id: string
  signed_at: Date
}

import type { ColumnType, Generated } from 'kysely'
import type { SignatureWeight } from '#app/features/agreement/signing/signature-weight.ts'

export type AgreementSignatureTable = {
  id: string
  agreement_id: string
  /** The amendment that was signed; null for the agreement itself. */
  amendment_id: Generated<string | null>
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
  /** Through the portal, or uploaded with a certificate of the signatory's own. */
  manner: Generated<'portal' | 'own-certificate'>
  /** What the certificate said when the signature was put. */
  certificate: ColumnType<SignatureCertificate | null, string | null | undefined, never>
  /** When this person first opened exactly the document that was signed. */
  opened_at: Date | null
  /** What this person confirmed, by the names of the fields of the form. */
  confirmed: Generated<string[]>
}

/** The certificate behind a signature, as it was judged at that moment. Older signatures have no issuer or weight. */
export type SignatureCertificate = {
  name: string
  organisation: string | null
  trusted: boolean
  issuer?: string
  weight?: SignatureWeight
  /** ISO instant of a valid time stamp. */
  stampedAt?: string | null
}

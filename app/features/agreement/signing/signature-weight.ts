/**
 * What a signature is worth in law (eIDAS, Regulation (EU) No 910/2014, art. 3 points 10-12 and art. 26). `test`: made
 * with the certificates of a test environment. Never said to be more than what the certificate shows.
 */
export const SIGNATURE_WEIGHTS = ['test', 'electronic', 'advanced', 'qualified'] as const
export type SignatureWeight = (typeof SIGNATURE_WEIGHTS)[number]

/** What a certificate says it is (ETSI EN 319 412-5): nothing here is trusted until its issuer is. */
export type CertificateDetails = {
  /** Says that it is a qualified certificate under eIDAS. */
  qualified: boolean
  /** Says that its key is held in a qualified device. */
  inDevice: boolean
  /** For what it is qualified; a certificate that does not say is one for signatures, as they all once were. */
  purposes: readonly ('signature' | 'seal' | 'website')[]
  /** Names a natural person by given name or surname. */
  namesPerson: boolean
}

/** What is known of the certificate behind a signature. */
export type WeightFacts = {
  /** Leads to a root that this portal trusts. */
  trusted: boolean
  /** That root was made by this portal itself, for trying out. */
  test: boolean
  details: CertificateDetails
}

/**
 * Advanced asks that the certificate identifies the signatory, so it must name a natural person and come from a trusted
 * issuer; qualified asks besides for a qualified certificate for signatures and a key in a qualified device. A
 * certificate of an organisation seals; what the person did with it stays an electronic signature.
 */
export function signatureWeight({ trusted, test, details }: WeightFacts): SignatureWeight {
  if (test) return 'test'
  const person = details.namesPerson || (details.qualified && details.purposes.includes('signature'))
  if (!trusted || !person) return 'electronic'
  return details.qualified && details.inDevice && details.purposes.includes('signature') ? 'qualified' : 'advanced'
}

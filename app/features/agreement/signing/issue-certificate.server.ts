import 'reflect-metadata'
import { CryptoKeySigner, type Signer } from '@libpdf/core'
import * as x509 from '@peculiar/x509'
import type { KeyWithCertificate } from '#app/features/agreement/signing/pkcs12.server.ts'

/** P-256 signs some twenty times faster than RSA-3072, and every reader of PAdES accepts it. */
const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const
const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE
/** Certificates start a little early, because the clocks of server and database are never quite equal. */
const CLOCK_SLACK = 10 * MINUTE
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36'
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/** An authority of our own that issues certificates: for development and demonstration only. */
export type CertificateAuthority = { certificate: Uint8Array; privateKey: CryptoKey }

/** The natural person, or the seal, to whom a certificate is given. */
export type CertificateSubject = { commonName: string; organisation: string }

/** What a certificate may be used for. */
export type CertificatePurpose = 'signing' | 'time-stamping'

/** Makes a root with its own key. Valid ten years from `now`. */
export async function createAuthority(subject: CertificateSubject, now: Date): Promise<CertificateAuthority> {
  const keys = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: nameOf(subject),
    keys,
    ...validity(now, 10),
    signingAlgorithm: SIGNATURE,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate: new Uint8Array(certificate.rawData), privateKey: keys.privateKey }
}

/** Issues a certificate with a new key under the authority, for one purpose, valid for `years` from `now`. */
export async function issueCertificate(
  authority: CertificateAuthority,
  subject: CertificateSubject,
  terms: { purpose: CertificatePurpose; now: Date; years: number },
): Promise<KeyWithCertificate> {
  const issuer = new x509.X509Certificate(new Uint8Array(authority.certificate))
  const keys = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.create({
    subject: nameOf(subject),
    issuer: issuer.subjectName.toJSON(),
    publicKey: keys.publicKey,
    signingKey: authority.privateKey,
    ...validity(terms.now, terms.years),
    signingAlgorithm: SIGNATURE,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      usageOf(terms.purpose),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  })
  return {
    privateKey: keys.privateKey,
    certificate: new Uint8Array(certificate.rawData),
    chain: [authority.certificate],
  }
}

/**
 * Issues, on the spot, a certificate that names the signatory and the organisation signed for, and returns the
 * signer that holds its key. The key lives in memory only and signs this once.
 */
export async function issueSigningCertificate(
  authority: CertificateAuthority,
  subject: CertificateSubject,
  now: Date,
): Promise<Signer> {
  return signerOf(await issueCertificate(authority, subject, { purpose: 'signing', now, years: 2 }))
}

/** A signer for a P-256 key that is held in this process. */
function signerOf(key: KeyWithCertificate): Signer {
  return new CryptoKeySigner(key.privateKey, key.certificate, 'EC', 'ECDSA', key.chain)
}

function usageOf(purpose: CertificatePurpose): x509.ExtendedKeyUsageExtension {
  return purpose === 'time-stamping'
    ? new x509.ExtendedKeyUsageExtension([TIME_STAMPING], true) // RFC 3161, 2.3: critical and alone
    : new x509.ExtendedKeyUsageExtension([EMAIL_PROTECTION, DOCUMENT_SIGNING])
}

const nameOf = ({ commonName, organisation }: CertificateSubject) => [
  { C: ['NL'] },
  { O: [organisation] },
  { CN: [commonName] },
]

function validity(now: Date, years: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(now.getTime() - CLOCK_SLACK), notAfter: new Date(now.getTime() + years * YEAR) }
}

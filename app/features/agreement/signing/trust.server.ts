import { X509Certificate } from 'node:crypto'

const LONGEST_CHAIN = 6

/** Reads the roots to trust from a text with one or more certificates in PEM. */
export function rootsFromPem(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block))
}

/** What a certificate is judged by: the certificates that came along, the roots, and the moment that counts. */
type Trust = { along: X509Certificate[]; roots: X509Certificate[]; at: Date }

/**
 * Whether the certificate leads, each rightly signed by the next and all in their term at that moment, to a trusted
 * root. Revocation is not asked: that needs the network and is judged when the signature is put.
 */
export function isTrusted(certificate: X509Certificate, { along, roots, at }: Trust): boolean {
  let current = certificate
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    if (!inTerm(current, at)) return false
    const here = current
    if (roots.some((root) => root.fingerprint256 === here.fingerprint256)) return true
    const issuer = [...roots, ...along].find((candidate) => candidate.ca && issued(candidate, here))
    if (!issuer || issuer.fingerprint256 === here.fingerprint256) return false
    current = issuer
  }
  return false
}

const issued = (issuer: X509Certificate, subject: X509Certificate): boolean =>
  subject.checkIssued(issuer) && subject.verify(issuer.publicKey)

const inTerm = (certificate: X509Certificate, at: Date): boolean =>
  new Date(certificate.validFrom) <= at && at <= new Date(certificate.validTo)

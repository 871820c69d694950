import type { X509Certificate } from 'node:crypto'
import { certificateDetails } from '#app/features/agreement/signing/certificate-details.server.ts'
import { checkCms, type CmsCheck } from '#app/features/agreement/signing/check-cms.server.ts'
import { checkTimeStamp, type ProvenTime } from '#app/features/agreement/signing/check-time-stamp.server.ts'
import type { SignatureCheck, SignatureFlaw } from '#app/features/agreement/signing/document-signer.ts'
import { findSignatures, type FoundSignature } from '#app/features/agreement/signing/find-signatures.ts'
import { signatureWeight, type SignatureWeight } from '#app/features/agreement/signing/signature-weight.ts'
import { signedRangeOf, type SignedRange } from '#app/features/agreement/signing/signed-range.ts'
import { isTrusted } from '#app/features/agreement/signing/trust.server.ts'

/** What to judge the signatures by; without roots only their mathematics are judged. */
export type VerificationTerms = {
  trustedRoots?: X509Certificate[]
  /** Those roots were made by this portal for trying out, so that signatures under them are tests. */
  test?: boolean
}

/** Each signature means hashing the file; nobody needs more, and a stranger might claim thousands. */
const MOST_SIGNATURES = 20

/**
 * Checks every signature in a PDF in Node alone: range, digest, signature, bound certificate, time stamp and, when
 * roots are given, trust. In order of signing; those whose place cannot be trusted come last. A file without
 * signatures gives an empty list, one with more than twenty a single unreadable one. Safe with any bytes.
 */
export function verifySignatures(file: Uint8Array, terms: VerificationTerms = {}): Promise<SignatureCheck[]> {
  const found = findSignatures(file, MOST_SIGNATURES + 1)
  if (found.length > MOST_SIGNATURES) return Promise.resolve([unreadable('', 'unreadable')])
  const checks = found.map((signature) => check(file, signature, terms))
  return Promise.resolve(checks.sort((one, other) => orderOf(one) - orderOf(other)))
}

const orderOf = (check: SignatureCheck): number => (check.coversWholePrefix ? check.revisionLength : Infinity)

function check(file: Uint8Array, { fieldName, range }: FoundSignature, terms: VerificationTerms): SignatureCheck {
  const signed = signedRangeOf(file, range)
  if (!signed) return unreadable(fieldName, 'range-does-not-cover-prefix')
  try {
    return judge(file, { name: fieldName, range: signed }, terms)
  } catch {
    return unreadable(fieldName, 'unreadable')
  }
}

function judge(
  file: Uint8Array,
  field: { name: string; range: SignedRange },
  terms: VerificationTerms,
): SignatureCheck {
  const cms = checkCms(field.range.cms, field.range.signedBytes)
  const proven = cms.timeStampToken ? checkTimeStamp(cms.timeStampToken, cms.signature) : null
  const signedAt = proven?.at ?? cms.statedTime
  const trusted = terms.trustedRoots ? leadsToRoot({ cms, proven, signedAt }, terms.trustedRoots) : null
  const reasons = flawsOf({ cms, proven, trusted })
  const { signer } = cms
  return {
    fieldName: field.name,
    ...namesOf(signer),
    signedAt: signedAt?.toISOString() ?? null,
    timestamped: proven !== null,
    coversWholePrefix: true,
    coversWholeFile: field.range.revisionLength === file.length,
    revisionLength: field.range.revisionLength,
    trusted,
    weight: mathematicallyValid(reasons) ? weightOf(signer, { trusted, terms }) : null,
    valid: reasons.length === 0,
    reasons,
  }
}

function flawsOf(found: { cms: CmsCheck; proven: ProvenTime | null; trusted: boolean | null }): SignatureFlaw[] {
  const stamp: SignatureFlaw[] = found.cms.timeStampToken && !found.proven ? ['timestamp-invalid'] : []
  const trust: SignatureFlaw[] = found.trusted === false ? ['not-trusted'] : []
  return [...found.cms.flaws, ...stamp, ...trust]
}

type Judged = { cms: CmsCheck; proven: ProvenTime | null; signedAt: Date | null }

/** A time stamp of an unknown authority proves nothing, so it must lead to a root as well. */
function leadsToRoot({ cms, proven, signedAt }: Judged, roots: X509Certificate[]): boolean {
  if (!cms.signer || !signedAt) return false
  const stampTrusted = !proven || isTrusted(proven.authority, { along: proven.certificates, roots, at: proven.at })
  return stampTrusted && isTrusted(cms.signer, { along: cms.certificates, roots, at: signedAt })
}

const mathematicallyValid = (reasons: readonly SignatureFlaw[]): boolean =>
  reasons.every((reason) => reason === 'not-trusted')

type Judgement = { trusted: boolean | null; terms: VerificationTerms }

function weightOf(signer: X509Certificate | null, { trusted, terms }: Judgement): SignatureWeight | null {
  if (!signer || trusted === null) return null
  const test = trusted && terms.test === true
  return signatureWeight({ trusted, test, details: certificateDetails(signer.raw) })
}

const namesOf = (signer: X509Certificate | null) => ({
  signerName: namePart(signer?.subject, 'CN') ?? '',
  signerOrganisation: namePart(signer?.subject, 'O'),
  issuerName: namePart(signer?.issuer, 'CN') ?? '',
})

/** One attribute of a name as node writes it: a line for each. */
function namePart(name: string | undefined, key: string): string | null {
  const line = name?.split('\n').find((part) => part.startsWith(`${key}=`))
  return line ? line.slice(key.length + 1) : null
}

function unreadable(fieldName: string, flaw: SignatureFlaw): SignatureCheck {
  return {
    fieldName,
    signerName: '',
    signerOrganisation: null,
    signedAt: null,
    timestamped: false,
    coversWholePrefix: false,
    coversWholeFile: false,
    revisionLength: 0,
    trusted: null,
    issuerName: '',
    weight: null,
    valid: false,
    reasons: [flaw],
  }
}

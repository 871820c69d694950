import type { X509Certificate } from 'node:crypto'
import { PDF, PdfArray, PdfNumber, PdfString, type PdfDict } from '@libpdf/core'
import { checkCms, type CmsCheck } from '#app/features/agreement/signing/check-cms.server.ts'
import { checkTimeStamp, type ProvenTime } from '#app/features/agreement/signing/check-time-stamp.server.ts'
import type { SignatureCheck, SignatureFlaw } from '#app/features/agreement/signing/document-signer.ts'
import { signedRangeOf, type ByteRange, type SignedRange } from '#app/features/agreement/signing/signed-range.ts'
import { isTrusted } from '#app/features/agreement/signing/trust.server.ts'

/** What to judge the signatures by; without roots only their mathematics are judged. */
export type VerificationTerms = { trustedRoots?: X509Certificate[] }

/**
 * Checks every signature in a PDF in Node alone: range, digest, signature, bound certificate, time stamp and, when
 * roots are given, trust. In order of signing. A file that is no PDF, or holds none, gives an empty list.
 */
export async function verifySignatures(file: Uint8Array, terms: VerificationTerms = {}): Promise<SignatureCheck[]> {
  const fields = await signatureFields(file)
  return fields.map((field) => checkField(file, field, terms)).sort((one, other) => orderOf(one) - orderOf(other))
}

/** Signatures whose place in the file cannot be trusted come last. */
const orderOf = (check: SignatureCheck): number => (check.coversWholePrefix ? check.revisionLength : Infinity)

type SignedField = { name: string; range: ByteRange | null; contents: Uint8Array | null }

async function signatureFields(file: Uint8Array): Promise<SignedField[]> {
  const pdf = await PDF.load(file).catch(() => null)
  const fields = pdf?.getForm()?.getSignatureFields() ?? []
  return fields.flatMap((field) => {
    const dictionary = field.getSignatureDict()
    return dictionary ? [{ name: field.name, range: rangeIn(dictionary), contents: contentsIn(dictionary) }] : []
  })
}

function rangeIn(dictionary: PdfDict): ByteRange | null {
  const range = dictionary.get('ByteRange')
  if (!(range instanceof PdfArray) || range.length !== 4) return null
  const numbers = [0, 1, 2, 3].map((index) => range.at(index))
  const values = numbers.map((item) =>
    item instanceof PdfNumber && Number.isSafeInteger(item.value) ? item.value : -1,
  )
  const [a = -1, b = -1, c = -1, d = -1] = values
  return values.some((value) => value < 0) ? null : [a, b, c, d]
}

function contentsIn(dictionary: PdfDict): Uint8Array | null {
  const contents = dictionary.get('Contents')
  return contents instanceof PdfString ? contents.bytes : null
}

function checkField(file: Uint8Array, field: SignedField, terms: VerificationTerms): SignatureCheck {
  const range = field.range && signedRangeOf(file, field.range)
  if (!range || !field.contents || !startsWith(field.contents, range.cms)) {
    return unreadable(field.name, field.range ? 'range-does-not-cover-prefix' : 'unreadable')
  }
  try {
    return judge(file, { name: field.name, range }, terms)
  } catch {
    return { ...unreadable(field.name, 'unreadable'), revisionLength: range.revisionLength }
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
  return {
    fieldName: field.name,
    signerName: subjectPart(cms.signer, 'CN') ?? '',
    signerOrganisation: subjectPart(cms.signer, 'O'),
    signedAt: signedAt?.toISOString() ?? null,
    timestamped: proven !== null,
    coversWholePrefix: true,
    coversWholeFile: field.range.revisionLength === file.length,
    revisionLength: field.range.revisionLength,
    trusted,
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

function subjectPart(certificate: X509Certificate | null, key: string): string | null {
  const line = certificate?.subject.split('\n').find((part) => part.startsWith(`${key}=`))
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
    valid: false,
    reasons: [flaw],
  }
}

const startsWith = (bytes: Uint8Array, prefix: Uint8Array): boolean =>
  Buffer.compare(bytes.subarray(0, prefix.length), prefix) === 0

import type { X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { checkCms } from '#app/features/agreement/signing/check-cms.server.ts'
import { namesOrganisation, namesPerson } from '#app/features/agreement/signing/certificate-subject.ts'
import type { SignatureCheck, SignatureFlaw } from '#app/features/agreement/signing/document-signer.ts'
import { findSignatures } from '#app/features/agreement/signing/find-signatures.ts'
import {
  inspectUpdate,
  type UpdateFlaw,
  type VisibleSignature,
} from '#app/features/agreement/signing/inspect-update.ts'
import { signedRangeOf } from '#app/features/agreement/signing/signed-range.ts'
import { verifySignatures, type VerificationTerms } from '#app/features/agreement/signing/verify-signatures.server.ts'

/** Why a document that somebody signed with an own certificate is not accepted. Screens translate these words. */
export type OwnSignatureFlaw =
  | 'not-what-we-issued'
  | 'nothing-added'
  | 'no-new-signature'
  | 'several-new-signatures'
  | 'added-after-signature'
  | 'covers-text'
  | 'certificate-not-in-term'
  | 'certificate-not-for-signing'
  | 'certificate-key-weak'
  | 'certificate-names-other'
  | Exclude<SignatureFlaw, 'not-trusted'>
  | UpdateFlaw

export type OwnSignature = { accepted: true; check: SignatureCheck } | { accepted: false; reasons: OwnSignatureFlaw[] }

/** Who should have signed, when it came in, and the roots that are trusted. */
export type OwnSignatureTerms = VerificationTerms & {
  at: Date
  person: string
  organisation: { name: string; kvkNumber: string }
}

const SMALLEST_RSA = 2048

/**
 * Whether `uploaded` is exactly `issued` with one good signature after it and nothing else. Every reason against it is
 * given. A certificate that leads to no trusted root is accepted: it binds, but as an electronic signature only.
 * Safe with any bytes; `issued` is the portal's own.
 */
export async function checkOwnSignature(
  issued: Uint8Array,
  uploaded: Uint8Array,
  terms: OwnSignatureTerms,
): Promise<OwnSignature> {
  if (!startsWith(uploaded, issued)) return refused(['not-what-we-issued'])
  if (uploaded.length === issued.length) return refused(['nothing-added'])
  const earlier = findSignatures(issued, MOST).length
  const checks = await verifySignatures(uploaded, terms)
  const check = checks.find(({ revisionLength }) => revisionLength > issued.length || revisionLength === 0)
  const update = inspectUpdate(latin1(issued), latin1(uploaded))
  const reasons = new Set<OwnSignatureFlaw>([
    ...countFlaws(checks.length - earlier),
    ...update.flaws,
    ...(check ? signatureFlaws(check) : []),
    ...certificateFlaws(uploaded, terms),
    ...(await placeFlaws(issued, update.visible)),
  ])
  return check && reasons.size === 0 ? { accepted: true, check } : refused([...reasons])
}

const MOST = 100

function countFlaws(added: number): OwnSignatureFlaw[] {
  if (added <= 0) return ['no-new-signature']
  return added > 1 ? ['several-new-signatures'] : []
}

function signatureFlaws({ reasons, coversWholeFile, coversWholePrefix }: SignatureCheck): OwnSignatureFlaw[] {
  const flaws = reasons.filter((flaw) => flaw !== 'not-trusted')
  return coversWholePrefix && !coversWholeFile ? [...flaws, 'added-after-signature'] : flaws
}

/** What is wrong with the certificate of the last signature, whoever issued it. */
function certificateFlaws(uploaded: Uint8Array, { at, person, organisation }: OwnSignatureTerms): OwnSignatureFlaw[] {
  const signer = lastSigner(uploaded)
  if (!signer) return []
  const inTerm = new Date(signer.validFrom) <= at && at <= new Date(signer.validTo)
  const named = namesPerson(signer.subject, person) || namesOrganisation(signer.subject, organisation)
  const found: [boolean, OwnSignatureFlaw][] = [
    [!inTerm, 'certificate-not-in-term'],
    [isWeak(signer), 'certificate-key-weak'],
    [signer.ca, 'certificate-not-for-signing'],
    [!named, 'certificate-names-other'],
  ]
  return found.filter(([wrong]) => wrong).map(([, flaw]) => flaw)
}

function isWeak({ publicKey }: X509Certificate): boolean {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength
  return bits !== undefined && bits < SMALLEST_RSA
}

function lastSigner(uploaded: Uint8Array): X509Certificate | null {
  const range = findSignatures(uploaded, MOST).at(-1)?.range
  const signed = range && signedRangeOf(uploaded, range)
  if (!signed) return null
  try {
    return checkCms(signed.cms, signed.signedBytes).signer
  } catch {
    return null
  }
}

/** A signature may show itself in an empty place only. Reads only the document that the portal issued. */
async function placeFlaws(issued: Uint8Array, visible: readonly VisibleSignature[]): Promise<OwnSignatureFlaw[]> {
  if (visible.length === 0) return []
  const pages = (await PDF.load(issued)).getPages()
  const covers = visible.some(({ page: number, box }) => {
    const page = pages.find((one) => one.ref.objectNumber === number)
    return !page || page.extractText({ includeChars: false }).lines.some(({ bbox }) => meet(bbox, box))
  })
  return covers ? ['covers-text'] : []
}

type Line = { x: number; y: number; width: number; height: number }

const meet = (line: Line, [left, bottom, right, top]: VisibleSignature['box']): boolean =>
  line.x < right && line.x + line.width > left && line.y < top && line.y + line.height > bottom

const refused = (reasons: OwnSignatureFlaw[]): OwnSignature => ({ accepted: false, reasons })
const startsWith = (bytes: Uint8Array, prefix: Uint8Array): boolean =>
  bytes.length >= prefix.length && Buffer.compare(bytes.subarray(0, prefix.length), prefix) === 0
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

import { PDF, SignatureError, TimestampError, type Signer, type TimestampAuthority } from '@libpdf/core'
import type { DocumentSigner, SigningRequest } from '#app/features/agreement/signing/document-signer.ts'
import { SigningError, type SigningFailure } from '#app/features/agreement/signing/signing.errors.ts'

/** Whose key signs, and who vouches for the moment. */
type SigningMeans = { signer: Signer; timestampAuthority: TimestampAuthority }

/** Room for the certificates and the time stamp; a PKI of several levels needs well over the usual 12 KiB. */
const RESERVED_BYTES = 24_576

/** A {@link DocumentSigner} with a key in this process. */
export function padesSigner(means: SigningMeans): DocumentSigner {
  return { signDocument: (document, request) => signDocument(document, { ...means, ...request }) }
}

/**
 * Signs a PDF as PAdES baseline B-T (ETSI EN 319 142-1): `ETSI.CAdES.detached`, signing-certificate-v2 and an
 * RFC 3161 time stamp, as an incremental update. Earlier signatures stay valid.
 *
 * Errors: `SigningError` when the field exists, the PDF cannot be read or no time stamp can be had. On an error
 * nothing is signed.
 */
export async function signDocument(document: Uint8Array, request: SigningRequest & SigningMeans): Promise<Uint8Array> {
  const pdf = await load(document)
  refuseTakenName(pdf, request.fieldName)
  const signed = await sign(pdf, request)
  if (!startsWith(signed, document)) throw new SigningError({ kind: 'prefix-changed' })
  return signed
}

async function load(document: Uint8Array): Promise<PDF> {
  try {
    return await PDF.load(document)
  } catch (error) {
    throw new SigningError({ kind: 'document-unreadable', cause: messageOf(error) })
  }
}

function refuseTakenName(pdf: PDF, fieldName: string): void {
  const taken = pdf
    .getForm()
    ?.getFields()
    .some((field) => field.name === fieldName)
  if (taken) throw new SigningError({ kind: 'field-name-taken', fieldName })
}

async function sign(pdf: PDF, request: SigningRequest & SigningMeans): Promise<Uint8Array> {
  try {
    const { bytes } = await pdf.sign({
      signer: request.signer,
      level: 'B-T',
      timestampAuthority: request.timestampAuthority,
      fieldName: request.fieldName,
      reason: request.reason,
      ...(request.location === undefined ? {} : { location: request.location }),
      signingTime: request.signedAt,
      estimatedSize: RESERVED_BYTES,
    })
    return bytes
  } catch (error) {
    throw new SigningError(failureOf(error))
  }
}

function failureOf(error: unknown): SigningFailure {
  if (error instanceof TimestampError) return { kind: 'timestamp-unavailable', cause: error.message }
  if (error instanceof SignatureError) return { kind: 'signing-failed', cause: `${error.code}: ${error.message}` }
  return { kind: 'signing-failed', cause: messageOf(error) }
}

const startsWith = (bytes: Uint8Array, prefix: Uint8Array): boolean =>
  bytes.length > prefix.length && Buffer.compare(bytes.subarray(0, prefix.length), prefix) === 0

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

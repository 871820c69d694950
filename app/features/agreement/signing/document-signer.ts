import type { SignatureWeight } from './signature-weight.ts'

/** What one act of signing puts into the document. */
export type SigningRequest = {
  /** Name of the signature field; must not exist yet, so that no signature can replace another. */
  fieldName: string
  /** Why it is signed, in the language of the document; shown by PDF readers. */
  reason: string
  /** Where it is signed, when known. */
  location?: string
  /** The moment of signing as the portal recorded it; the time stamp proves the moment independently. */
  signedAt: Date
}

/**
 * Puts one signature on a document. The one door to keys: behind it may stand a PKCS#12 file, a hardware
 * token or a remote service. The bytes that came in are the unchanged beginning of the bytes that come out.
 */
export type DocumentSigner = {
  signDocument: (document: Uint8Array, request: SigningRequest) => Promise<Uint8Array>
}

/** What a check of one signature found; `valid` is true only when there is no reason against it. */
export type SignatureCheck = {
  fieldName: string
  /** Common name in the certificate of the signer. */
  signerName: string
  /** Organisation in that certificate, when it names one. */
  signerOrganisation: string | null
  /** ISO instant: of the time stamp when there is one, else as the signer stated. */
  signedAt: string | null
  /** Whether the moment is proven by a valid time stamp. */
  timestamped: boolean
  /** The signature covers every byte from the start of the file up to the end of its own revision. */
  coversWholePrefix: boolean
  /** Nothing was added to the file after this signature. */
  coversWholeFile: boolean
  /** Number of bytes of the file as it was when this signature was finished. */
  revisionLength: number
  /** The certificate leads to one of the given roots; null when no roots were given. */
  trusted: boolean | null
  /** Common name of who issued that certificate. */
  issuerName: string
  /** What the signature is worth by its certificate; null when no roots were given or it is not valid. */
  weight: SignatureWeight | null
  valid: boolean
  reasons: SignatureFlaw[]
}

/** Everything that can be wrong with a signature. Screens translate these words. */
export type SignatureFlaw =
  | 'unreadable'
  | 'range-does-not-cover-prefix'
  | 'content-changed'
  | 'signature-mismatch'
  | 'certificate-not-bound'
  | 'unknown-algorithm'
  | 'timestamp-invalid'
  | 'not-trusted'

import type { SignatureCheck, SignatureFlaw } from './document-signer.ts'

/** Why a document is not genuine: of the file as a whole, or of one signature by the name of its field. */
export type GenuinenessFlaw =
  { kind: 'no-signature' | 'bytes-after-last-signature' } | { kind: SignatureFlaw; fieldName: string }

/**
 * Every reason why a signed document is not genuine; empty when it is. Genuine means: signed at least once, every
 * signature valid and leading to a trusted root, and not one byte added after the last (ETSI EN 319 142-1). A certificate
 * of an own choice may lead elsewhere when a trusted signature was put over it: who put that one had checked it.
 */
export function genuinenessFlaws(signatures: readonly SignatureCheck[]): GenuinenessFlaw[] {
  if (signatures.length === 0) return [{ kind: 'no-signature' }]
  const last = signatures.find((signature) => signature.coversWholeFile)
  const flaws = signatures.flatMap(({ fieldName, reasons }) =>
    reasons.filter((kind) => !(kind === 'not-trusted' && last?.valid)).map((kind) => ({ kind, fieldName })),
  )
  return last ? flaws : [...flaws, { kind: 'bytes-after-last-signature' }]
}

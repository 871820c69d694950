import { readFile } from 'node:fs/promises'
import { genuinenessFlaws, type GenuinenessFlaw } from '#app/features/agreement/signing/judge-signatures.ts'
import type { SignatureCheck } from '#app/features/agreement/signing/document-signer.ts'
import { trustTerms } from '#app/features/agreement/signing/signers.server.ts'
import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { fileTypeOf } from '#app/utils/file-type.ts'

/** What the command says about a file. `genuine` is true only when there is no reason against it. */
export type VerifyReport = {
  genuine: boolean
  sha256: string | null
  reasons: (GenuinenessFlaw | { kind: 'not-a-pdf' | 'file-not-readable' })[]
  signatures: SignatureCheck[]
}

/**
 * Judges a signed agreement by its bytes alone: every signature, its time stamp, its certificate up to the trusted
 * roots (those of `DATA_DIR`, or `TRUSTED_ROOTS`) and that nothing was added since. Whether the agreement is still in
 * force only the register knows.
 */
export async function verifyFile(file: string, now: Date): Promise<VerifyReport> {
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return { genuine: false, sha256: null, reasons: [{ kind: 'file-not-readable' }], signatures: [] }
  const sha256 = sha256Of(bytes)
  if (fileTypeOf(bytes)?.mediaType !== 'application/pdf')
    return { genuine: false, sha256, reasons: [{ kind: 'not-a-pdf' }], signatures: [] }
  const signatures = await verifySignatures(bytes, await trustTerms(now))
  const reasons = genuinenessFlaws(signatures)
  return { genuine: reasons.length === 0, sha256, reasons, signatures }
}

/** Why a file is not genuine, in words. */
const WORDS: Record<VerifyReport['reasons'][number]['kind'], string> = {
  'file-not-readable': 'the file cannot be read',
  'not-a-pdf': 'this is not a PDF',
  'no-signature': 'there is no signature in it',
  'bytes-after-last-signature': 'something was added after the last signature',
  unreadable: 'the signature cannot be read',
  'range-does-not-cover-prefix': 'the signature does not cover the whole document up to itself',
  'content-changed': 'the document was changed after it was signed',
  'signature-mismatch': 'the signature does not belong to its certificate',
  'certificate-not-bound': 'the signature does not say which certificate made it',
  'unknown-algorithm': 'the signature uses a method that is not accepted',
  'timestamp-invalid': 'the time stamp is not valid',
  'not-trusted': 'the certificate does not lead to a root that is trusted here',
}

/** The report for people: one line per signature, one per reason. */
export function reportLines({ genuine, sha256, reasons, signatures }: VerifyReport): string[] {
  return [
    `${genuine ? 'Genuine' : 'Not genuine'} (SHA-256 ${sha256 ?? 'unknown'})`,
    ...signatures.map(
      ({ fieldName, signerName, signedAt, valid }) =>
        `  ${valid ? 'valid' : 'NOT valid'}: ${fieldName || 'unnamed'}, ${signerName || 'unknown'}, ${signedAt ?? 'no time'}`,
    ),
    ...reasons.map((reason) => `  ${'fieldName' in reason ? `${reason.fieldName}: ` : ''}${WORDS[reason.kind]}`),
  ]
}

import { SYSTEM } from '#app/features/identity/actor.ts'
import { fileTypeOf } from '#app/utils/file-type.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { findIssuedAgreement, type KnownDocument } from '#db/queries/verify.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import type { SignatureCheck } from './signing/document-signer.ts'
import { trustedRoots } from './signing/signers.server.ts'
import { verifySignatures } from './signing/verify-signatures.server.ts'

/** What a check of a dropped PDF found. The file itself is not kept. */
export type DocumentCheck = { sha256: string; known: KnownDocument | null; signatures: SignatureCheck[] }

/** Says whether these bytes are a document that the region issued, what it is worth now, and whose signatures it holds. */
export async function verifyDocument(bytes: Uint8Array): Promise<DocumentCheck> {
  if (fileTypeOf(bytes)?.mediaType !== 'application/pdf') {
    throw new Refusal('refused', [
      { kind: bytes.length === 0 ? 'fileMissing' : 'notPdf', field: 'file', target: '#file' },
    ])
  }
  const sha256 = sha256Of(bytes)
  const { known, now } = await inTransaction(SYSTEM, async (db) => ({
    known: await findIssuedAgreement(db, sha256),
    now: await databaseNow(db),
  }))
  const signatures = await verifySignatures(bytes, { trustedRoots: await trustedRoots(now) })
  return { sha256, known: known ?? null, signatures }
}

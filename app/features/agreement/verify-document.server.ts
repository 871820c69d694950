import { SYSTEM } from '#app/features/identity/actor.ts'
import { fileTypeOf } from '#app/utils/file-type.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { findIssuedAgreement, type KnownDocument } from '#db/queries/verify.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import type { SignatureCheck } from './signing/document-signer.ts'
import { revisionEnds } from './signing/revision-ends.ts'
import { trustTerms } from './signing/signers.server.ts'
import { verifySignatures } from './signing/verify-signatures.server.ts'

/**
 * What a check of a dropped PDF found. `known` is the agreement of which it is exactly a document; `startsAs` the one
 * of which it only begins as a document. The file itself is not kept.
 */
export type DocumentCheck = {
  sha256: string
  known: KnownDocument | null
  startsAs: KnownDocument | null
  /** Every signature is right and leads to a root of this portal, and nothing was added after the last. */
  signedByUs: boolean
  signatures: SignatureCheck[]
}

/** Says whether these bytes are a document that the region issued, what it is worth now, and whose signatures it holds. */
export async function verifyDocument(bytes: Uint8Array | undefined): Promise<DocumentCheck> {
  if (!bytes) throw refused('fileMissing')
  if (bytes.length === 0) throw refused('fileEmpty')
  if (fileTypeOf(bytes)?.mediaType !== 'application/pdf') throw refused('notPdf')
  const sha256 = sha256Of(bytes)
  const { known, startsAs, now } = await inTransaction(SYSTEM, async (db) => {
    const exact = await findIssuedAgreement(db, sha256)
    return {
      known: exact ?? null,
      startsAs: exact ? null : await beginsAs(db, bytes),
      now: await databaseNow(db),
    }
  })
  const signatures = await verifySignatures(bytes, await trustTerms(now))
  const signedByUs =
    signatures.length > 0 && signatures.every(({ valid }) => valid) && signatures.some((one) => one.coversWholeFile)
  return { sha256, known, startsAs, signedByUs, signatures }
}

const refused = (kind: 'fileMissing' | 'fileEmpty' | 'notPdf') =>
  new Refusal('refused', [{ kind, field: 'file', target: '#file' }])

/** The newest document that the file begins as, when something was added to one that the region issued. */
async function beginsAs(db: Db, bytes: Uint8Array): Promise<KnownDocument | null> {
  for (const end of revisionEnds(bytes).reverse()) {
    const found = await findIssuedAgreement(db, sha256Of(bytes.subarray(0, end)))
    if (found) return found
  }
  return null
}

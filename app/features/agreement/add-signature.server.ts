import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findCurrentDocument, listSignatures } from '#db/queries/agreement.queries.ts'
import { insertSignature, type Agreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import { signerFor } from './signing/signers.server.ts'

/** One act of signing, as the person confirmed it. */
export type SignatureAct = {
  party: 'provider' | 'region'
  personId: string
  name: string
  function: string
  authority: 'alone' | 'jointly'
  organisation: string
  /** How the person proved who they are, for the evidence. */
  authentication: string
  /** SHA-256 of the document that was on the screen. */
  shownSha256: string
}

/**
 * Puts a signature on the document as it stands, and keeps the result. The caller holds the lock on the agreement.
 * What was shown must be what is signed: when the document changed in between, nothing is signed (`conflict`).
 */
export async function addSignature(
  db: Db,
  agreement: Agreement,
  act: SignatureAct,
): Promise<{ at: Date; sha256: string; fileId: string }> {
  const document = found(await findCurrentDocument(db, agreement.id))
  if (document.sha256 !== act.shownSha256) throw new Refusal('conflict', [{ kind: 'agreement.changedSinceShown' }])
  const at = await databaseNow(db)
  const sequence = (await listSignatures(db, agreement.id)).length + 1
  const signer = await signerFor({ party: act.party, name: act.name, organisation: act.organisation, at })
  const signed = await signer.signDocument(await storage().get(document.sha256), {
    fieldName: `${act.party === 'provider' ? 'Aanbieder' : 'Regio'}-${String(sequence)}`,
    reason: `Ondertekening raamovereenkomst ${agreement.number} door ${act.name}, ${act.function}`,
    signedAt: at,
  })
  const { sha256, size } = await storage().put(signed)
  const fileId = await insertFile(db, {
    providerId: agreement.provider_id,
    sha256,
    name: `raamovereenkomst-${agreement.number}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: size,
  })
  await insertSignature(db, {
    agreement_id: agreement.id,
    provider_id: agreement.provider_id,
    sequence,
    party: act.party,
    authority: act.authority,
    signatory_name: act.name,
    signatory_function: act.function,
    person_id: act.personId,
    authentication: act.authentication,
    shown_sha256: act.shownSha256,
    file_id: fileId,
    signed_at: at,
  })
  await recordEvent(db, {
    kind: 'agreement.signed',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number: agreement.number, party: act.party, name: act.name, sha256 },
  })
  return { at, sha256, fileId }
}

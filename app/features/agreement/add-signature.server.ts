import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findOpenedAt } from '#db/queries/agreement.queries.ts'
import { insertSignature } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import { documentOf, signaturesOn, type Signable } from './signable.server.ts'
import type { SignatureCheck } from './signing/document-signer.ts'
import { signerFor, trustTerms } from './signing/signers.server.ts'
import { verifySignatures } from './signing/verify-signatures.server.ts'

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

/** What everybody confirms before signing: the names of the boxes on the form. */
const CONFIRMED = ['read', 'authority']

/**
 * The bytes that are about to be signed, and their place in the row. The caller holds the lock on what is signed. What
 * was shown must be what is signed: when the document changed in between, nothing is signed (`conflict`).
 */
export async function documentToSign(db: Db, signable: Signable, shownSha256: string) {
  const document = found(await documentOf(db, signable))
  if (document.sha256 !== shownSha256) throw new Refusal('conflict', [{ kind: 'agreement.changedSinceShown' }])
  return {
    bytes: await storage().get(document.sha256),
    at: await databaseNow(db),
    sequence: (await signaturesOn(db, signable)).length + 1,
  }
}

/** Puts a signature on the document as it stands, and keeps the result. */
export async function addSignature(db: Db, signable: Signable, act: SignatureAct): Promise<{ at: Date }> {
  const { bytes, at, sequence } = await documentToSign(db, signable, act.shownSha256)
  const signer = await signerFor({ party: act.party, name: act.name, organisation: act.organisation, at })
  const signed = await signer.signDocument(bytes, {
    fieldName: `${act.party === 'provider' ? 'Aanbieder' : 'Regio'}-${String(sequence)}`,
    reason: `Ondertekening ${signable.name} door ${act.name}, ${act.function}`,
    signedAt: at,
  })
  const check = found((await verifySignatures(signed, await trustTerms(at))).at(-1))
  await keepSignature(db, signable, { act, signed, check, at, sequence, manner: 'portal' })
  return { at }
}

type Kept = {
  act: SignatureAct
  signed: Uint8Array
  check: SignatureCheck
  at: Date
  sequence: number
  manner: 'portal' | 'own-certificate'
}

/** Keeps the signed document with the evidence: who, how authenticated, what was opened and when, which certificate. */
export async function keepSignature(db: Db, signable: Signable, kept: Kept): Promise<void> {
  const { agreement, amendment } = signable
  const { act, signed, check, at, sequence, manner } = kept
  const { sha256, size } = await storage().put(signed)
  const fileId = await insertFile(db, {
    providerId: agreement.provider_id,
    sha256,
    name: `${signable.fileName}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: size,
  })
  const reading = { agreementId: agreement.id, personId: act.personId, sha256: act.shownSha256 }
  await insertSignature(db, {
    agreement_id: agreement.id,
    amendment_id: amendment?.id ?? null,
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
    manner,
    certificate: JSON.stringify(certificateOf(check)),
    opened_at: (await findOpenedAt(db, reading)) ?? null,
    confirmed: CONFIRMED,
  })
  await recordEvent(db, {
    kind: amendment ? 'amendment.signed' : 'agreement.signed',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number: signable.number, party: act.party, name: act.name, sha256, manner },
  })
}

const certificateOf = (check: SignatureCheck) => ({
  name: check.signerName,
  organisation: check.signerOrganisation,
  trusted: check.trusted === true,
  issuer: check.issuerName,
  weight: check.weight ?? 'electronic',
  stampedAt: check.timestamped ? check.signedAt : null,
})

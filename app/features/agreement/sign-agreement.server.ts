import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { hasOpened } from '#db/queries/agreement.queries.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { addSignature, documentToSign, keepSignature, type SignatureAct } from './add-signature.server.ts'
import { maySign, signatoryOf } from './agreement.policy.ts'
import { lockSignable, namedIn, signaturesOn, turnOf, type Signable, type SigningPlace } from './signable.server.ts'
import { checkOwnSignature } from './signing/check-own-signature.server.ts'
import { trustTerms } from './signing/signers.server.ts'

/** What is signed, with the hash of what was on the screen and how the person proved who it is. */
export type SigningOrder = SigningPlace & { shownSha256: string; authentication: string }

/**
 * The provider's signatory signs the released document of an agreement or of an amendment, and the mandate holders of the region are told when the
 * provider is bound. A second press of the button is refused: each person signs once.
 */
export function signAgreement(actor: ProviderActor, order: SigningOrder): Promise<void> {
  return signAs(actor, order, async (db, { signable, act }) => {
    await addSignature(db, signable, act)
  })
}

/**
 * As `signAgreement`, with the document that the signatory signed elsewhere with an own certificate. Accepted only when
 * it is exactly the document that was shown, with one good signature after it and nothing else; else `refused` with
 * every reason (`signing.own.…`).
 */
export function signWithOwnCertificate(
  actor: ProviderActor,
  order: SigningOrder & { file: Uint8Array },
): Promise<void> {
  return signAs(actor, order, async (db, { signable, act, kvkNumber }) => {
    const { bytes, at, sequence } = await documentToSign(db, signable, order.shownSha256)
    const answer = await checkOwnSignature(bytes, order.file, {
      ...(await trustTerms(at)),
      at,
      person: act.name,
      organisation: { name: act.organisation, kvkNumber },
    })
    if (!answer.accepted) throw new Refusal('refused', answer.reasons.map(reasonOf))
    const { check } = answer
    await keepSignature(db, signable, { act, signed: order.file, check, at, sequence, manner: 'own-certificate' })
  })
}

const reasonOf = (flaw: string) => ({ kind: `signing.own.${flaw}`, field: 'file', target: '#file' })

type Signing = { signable: Signable; act: SignatureAct; kvkNumber: string }

/** One signature of the provider under the lock of its agreement; announced when it is kept. */
function signAs(
  actor: ProviderActor,
  order: SigningOrder,
  put: (db: Db, signing: Signing) => Promise<void>,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const signable = await lockSignable(db, order)
    const { agreement, amendment } = signable
    const signatures = await signaturesOn(db, signable)
    const signatories = await listSignatories(db, agreement.provider_id)
    const opened = { agreementId: agreement.id, personId: actor.personId, sha256: order.shownSha256 }
    const may = maySign(actor, {
      toSign: (await turnOf(db, signable, signatures)) === 'provider',
      signatories,
      named: namedIn(signable),
      signedBy: signatures.map((signature) => signature.person_id),
      hasOpened: await hasOpened(db, opened),
      authentication: order.authentication,
    })
    if (!may.allowed) throw new Refusal('refused', may.reasons)
    const signatory = found(signatoryOf(actor, signatories))
    const provider = found(await findProvider(db, agreement.provider_id))
    const act: SignatureAct = {
      party: 'provider',
      personId: actor.personId,
      name: signatory.name,
      function: signatory.jobTitle,
      authority: signatory.authority,
      organisation: provider.legalName,
      authentication: order.authentication,
      shownSha256: order.shownSha256,
    }
    await put(db, { signable, act, kvkNumber: provider.kvkNumber })
    const about = amendment?.id ?? agreement.id
    await enqueue(
      db,
      'announce-agreement',
      { agreementId: agreement.id, amendmentId: amendment?.id },
      `announce-agreement:${about}:signed`,
    )
  })
}

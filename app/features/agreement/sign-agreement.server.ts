import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { hasOpened, listSignatures } from '#db/queries/agreement.queries.ts'
import { lockAgreement, type Agreement } from '#db/queries/agreement.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { addSignature, documentToSign, keepSignature, type SignatureAct } from './add-signature.server.ts'
import { maySign, signatoryOf } from './agreement.policy.ts'
import { namedSignatories } from './agreement.schema.ts'
import { checkOwnSignature } from './signing/check-own-signature.server.ts'
import { trustTerms } from './signing/signers.server.ts'
import { stateOf } from './state-of.ts'

export type SigningOrder = { agreementId: string; shownSha256: string; authentication: string }

/**
 * The provider's signatory signs the released document, and the mandate holders of the region are told when the
 * provider is bound. A second press of the button is refused: each person signs once.
 */
export function signAgreement(actor: ProviderActor, order: SigningOrder): Promise<void> {
  return signAs(actor, order, async (db, { agreement, act }) => {
    await addSignature(db, agreement, act)
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
  return signAs(actor, order, async (db, { agreement, act, kvkNumber }) => {
    const { bytes, at, sequence } = await documentToSign(db, agreement, order.shownSha256)
    const answer = await checkOwnSignature(bytes, order.file, {
      ...(await trustTerms(at)),
      at,
      person: act.name,
      organisation: { name: act.organisation, kvkNumber },
    })
    if (!answer.accepted) throw new Refusal('refused', answer.reasons.map(reasonOf))
    const { check } = answer
    await keepSignature(db, agreement, { act, signed: order.file, check, at, sequence, manner: 'own-certificate' })
  })
}

const reasonOf = (flaw: string) => ({ kind: `signing.own.${flaw}`, field: 'file', target: '#file' })

type Signing = { agreement: Agreement; act: SignatureAct; kvkNumber: string }

/** One signature of the provider under the lock of its agreement; announced when it is kept. */
function signAs(
  actor: ProviderActor,
  order: SigningOrder,
  put: (db: Db, signing: Signing) => Promise<void>,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(order.agreementId) ? await lockAgreement(db, order.agreementId) : undefined)
    const signatures = await listSignatures(db, agreement.id)
    const signatories = await listSignatories(db, agreement.provider_id)
    const opened = { agreementId: agreement.id, personId: actor.personId, sha256: order.shownSha256 }
    const may = maySign(actor, {
      state: stateOf(agreement, signatures),
      signatories,
      named: namedSignatories(agreement.parameters),
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
    await put(db, { agreement, act, kvkNumber: provider.kvkNumber })
    await enqueue(db, 'announce-agreement', { agreementId: agreement.id }, `announce-agreement:${agreement.id}:signed`)
  })
}

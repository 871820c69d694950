import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { hasOpened, listSignatures } from '#db/queries/agreement.queries.ts'
import { lockAgreement } from '#db/queries/agreement.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { addSignature } from './add-signature.server.ts'
import { maySign, signatoryOf } from './agreement.policy.ts'
import { stateOf } from './state-of.ts'

export type SigningOrder = { agreementId: string; shownSha256: string; authentication: string }

/**
 * The provider's signatory signs the released document, and the mandate holders of the region are told when the
 * provider is bound. A second press of the button is refused: each person signs once.
 */
export function signAgreement(actor: ProviderActor, order: SigningOrder): Promise<void> {
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(order.agreementId) ? await lockAgreement(db, order.agreementId) : undefined)
    const signatures = await listSignatures(db, agreement.id)
    const signatories = await listSignatories(db, agreement.provider_id)
    const opened = { agreementId: agreement.id, personId: actor.personId, sha256: order.shownSha256 }
    const may = maySign(actor, {
      state: stateOf(agreement, signatures),
      signatories,
      signedBy: signatures.map((signature) => signature.person_id),
      hasOpened: await hasOpened(db, opened),
    })
    if (!may.allowed) throw new Refusal('refused', may.reasons)
    const signatory = found(signatoryOf(actor, signatories))
    const provider = found(await findProvider(db, agreement.provider_id))
    await addSignature(db, agreement, {
      party: 'provider',
      personId: actor.personId,
      name: signatory.name,
      function: signatory.jobTitle,
      authority: signatory.authority,
      organisation: provider.legalName,
      authentication: order.authentication,
      shownSha256: order.shownSha256,
    })
    await enqueue(db, 'announce-agreement', { agreementId: agreement.id }, `announce-agreement:${agreement.id}:signed`)
  })
}

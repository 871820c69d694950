import type { StaffActor } from '#app/features/identity/actor.ts'
import { readEnv } from '#app/utils/env.server.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findCurrentDocument, listSignatures } from '#db/queries/agreement.queries.ts'
import { freeze, lockAgreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { mayRelease } from './agreement.policy.ts'
import { stateOf } from './state-of.ts'

/**
 * A second lawyer releases the text: from here on nobody can change it, and the provider's signatories are asked to
 * sign. Throws `refused` when it is not ready or the same lawyer had it made.
 */
export function releaseAgreement(actor: StaffActor, agreementId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await lockAgreement(db, agreementId) : undefined)
    const state = stateOf(agreement, await listSignatures(db, agreementId))
    const may = mayRelease(actor, { state, generatedBy: agreement.generated_by })
    if (!may.allowed) throw new Refusal('refused', may.reasons)
    const document = found(await findCurrentDocument(db, agreementId))
    await freeze(db, agreement, actor.personId)
    await recordEvent(db, {
      kind: 'agreement.frozen',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number: agreement.number, sha256: document.sha256 },
    })
    const provider = found(await findProvider(db, agreement.provider_id))
    for (const signatory of await listSignatories(db, agreement.provider_id)) {
      await putMail(db, {
        recipient: signatory.email,
        message: 'agreement-to-sign',
        parameters: {
          providerName: provider.legalName,
          agreementNumber: agreement.number,
          link: `${readEnv().PUBLIC_URL ?? ''}/overeenkomsten/${agreement.id}`,
        },
        locale: 'nl',
        onceKey: `agreement-to-sign:${agreement.id}:${signatory.id}`,
      })
    }
  })
}

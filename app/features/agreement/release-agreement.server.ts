import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findCurrentDocument, listSignatures } from '#db/queries/agreement.queries.ts'
import { freeze, lockAgreement, type Agreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { mayRelease } from './agreement.policy.ts'
import { theAgreement } from './signable.server.ts'
import { signingDeadline } from './signing-term.ts'
import { stateOf } from './state-of.ts'
import { askToSign } from './tell-about-agreement.server.ts'

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
    await freezeText(db, actor, agreement, signingDeadline(await databaseNow(db)))
    await askSignatories(db, agreement)
  })
}

/** Fixes one text for good, in the transaction of the caller, who holds its lock and has checked the rules. */
export async function freezeText(db: Db, actor: StaffActor, agreement: Agreement, signBy: Date): Promise<void> {
  const document = found(await findCurrentDocument(db, agreement.id))
  await freeze(db, agreement, { by: actor.personId, signBy })
  await recordEvent(db, {
    kind: 'agreement.frozen',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number: agreement.number, sha256: document.sha256 },
  })
}

/** Asks the signatories of the provider to sign; each is asked once. */
export async function askSignatories(db: Db, agreement: Agreement): Promise<void> {
  const provider = found(await findProvider(db, agreement.provider_id))
  await askToSign(db, { ...theAgreement(agreement), providerName: provider.legalName })
}

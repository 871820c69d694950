import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findMandate, hasOpened, listSignatures } from '#db/queries/agreement.queries.ts'
import { bringIntoForce, lockAgreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { addSignature } from './add-signature.server.ts'
import { mayCountersign } from './agreement.policy.ts'
import type { SigningOrder } from './sign-agreement.server.ts'
import { stateOf } from './state-of.ts'

/** The region signs last; from that instant the agreement is in force and stands in the public register. */
export function countersignAgreement(actor: StaffActor, order: SigningOrder): Promise<void> {
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(order.agreementId) ? await lockAgreement(db, order.agreementId) : undefined)
    const mandate = await findMandate(db, actor.personId)
    const opened = { agreementId: agreement.id, personId: actor.personId, sha256: order.shownSha256 }
    const may = mayCountersign(actor, {
      state: stateOf(agreement, await listSignatures(db, agreement.id)),
      hasMandate: mandate !== undefined,
      hasOpened: await hasOpened(db, opened),
      authentication: order.authentication,
    })
    if (!may.allowed) throw new Refusal('refused', may.reasons)
    const { at } = await addSignature(db, agreement, {
      party: 'region',
      personId: actor.personId,
      name: actor.personName,
      function: found(mandate).function,
      authority: 'alone',
      organisation: theRegion().contractingBody.name,
      authentication: order.authentication,
      shownSha256: order.shownSha256,
    })
    await bringIntoForce(db, agreement.id, at)
    await recordEvent(db, {
      kind: 'agreement.in-force',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number: agreement.number },
    })
    await enqueue(
      db,
      'announce-agreement',
      { agreementId: agreement.id },
      `announce-agreement:${agreement.id}:in-force`,
    )
  })
}

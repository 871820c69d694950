import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findMandate, hasOpened } from '#db/queries/agreement.queries.ts'
import { bringAmendmentIntoForce } from '#db/queries/amendment.store.ts'
import { bringIntoForce } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { addSignature } from './add-signature.server.ts'
import { mayCountersign } from './agreement.policy.ts'
import type { SigningOrder } from './sign-agreement.server.ts'
import { lockSignable, signaturesOn, turnOf, type Signable } from './signable.server.ts'

/**
 * The region signs last; from that instant the agreement is in force and stands in the public register, and an amendment
 * holds from its first day.
 */
export function countersignAgreement(actor: StaffActor, order: SigningOrder): Promise<void> {
  return inTransaction(actor, async (db) => {
    const signable = await lockSignable(db, order)
    const { agreement, amendment } = signable
    const mandate = await findMandate(db, actor.personId)
    const opened = { agreementId: agreement.id, personId: actor.personId, sha256: order.shownSha256 }
    const may = mayCountersign(actor, {
      toCountersign: (await turnOf(db, signable, await signaturesOn(db, signable))) === 'region',
      hasMandate: mandate !== undefined,
      hasOpened: await hasOpened(db, opened),
      authentication: order.authentication,
    })
    if (!may.allowed) throw new Refusal('refused', may.reasons)
    const { at } = await addSignature(db, signable, {
      party: 'region',
      personId: actor.personId,
      name: actor.personName,
      function: found(mandate).function,
      authority: 'alone',
      organisation: theRegion().contractingBody.name,
      authentication: order.authentication,
      shownSha256: order.shownSha256,
    })
    await putIntoForce(db, signable, at)
    await enqueue(
      db,
      'announce-agreement',
      { agreementId: agreement.id, amendmentId: amendment?.id },
      `announce-agreement:${amendment?.id ?? agreement.id}:in-force`,
    )
  })
}

async function putIntoForce(db: Db, { agreement, amendment, number }: Signable, at: Date): Promise<void> {
  const about = {
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared' as const,
  }
  if (amendment) {
    await bringAmendmentIntoForce(db, amendment.id, at)
    await recordEvent(db, {
      ...about,
      kind: 'amendment.in-force',
      payload: { number, startsOn: amendment.effective_on },
    })
    // What follows from its first day, such as the number of a legal successor, may be due at once.
    await enqueue(db, 'watch-agreements', {}, `watch-agreements:${amendment.id}`)
    return
  }
  await bringIntoForce(db, agreement.id, at)
  await recordEvent(db, { ...about, kind: 'agreement.in-force', payload: { number } })
}

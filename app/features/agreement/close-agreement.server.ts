import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { closeVersion } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import type { Db } from '#db/transaction.ts'
import type { ClosedAs } from './agreement.ts'
import { actOnAgreement, type LockedAgreement } from './act-on-agreement.server.ts'
import type { Reasoned } from './correct-agreement.server.ts'
import { tellLawyers, tellProviderPeople } from './tell-about-agreement.server.ts'

/** A signatory of the provider refuses to sign, with the reason; the region decides what follows. */
export function declineAgreement(actor: ProviderActor, { agreementId, reason }: Reasoned): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'decline' }, async (db, locked) => {
    await close(db, locked, { as: 'declined', reason })
    await tellLawyers(db, locked, { answer: 'declined', reason, occasion: 'once' })
  })
}

/** The region takes the text back before it has signed itself. */
export function revokeAgreement(actor: StaffActor, { agreementId, reason }: Reasoned): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'revoke' }, async (db, locked) => {
    await close(db, locked, { as: 'revoked', reason })
  })
}

/** Closes one version of the text for good and tells the provider. The caller holds the lock. */
export async function close(db: Db, locked: LockedAgreement, closing: { as: ClosedAs; reason: string }): Promise<void> {
  const { agreement } = locked
  await closeVersion(db, agreement.id, closing)
  await recordEvent(db, {
    kind: 'agreement.closed',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number: agreement.number, how: closing.as, reason: closing.reason },
  })
  // What was never released the provider has never seen.
  if (!agreement.frozen_at) return
  const parameters = { how: closing.as, reason: closing.reason }
  await tellProviderPeople(db, locked, { message: 'agreement-closed', occasion: 'once', parameters })
}

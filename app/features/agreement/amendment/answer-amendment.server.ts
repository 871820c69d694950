import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { bringAmendmentIntoForce, closeAmendment, noteObjection } from '#db/queries/amendment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { addDays } from '#app/utils/calendar.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { insertEnding } from '#db/queries/ending.store.ts'
import type { Db } from '#db/transaction.ts'
import { ENDING_CLAUSE } from '../ending/ending.ts'
import { tellLawyers, tellProviderPeople } from '../tell-about-agreement.server.ts'
import { actOnAmendment, type LockedAmendment } from './act-on-amendment.server.ts'
import type { AmendmentClosedAs } from './amendment.ts'

export type Place = { agreementId: string; amendmentId: string }
export type Reasoned = Place & { reason: string }

/** A signatory of the provider refuses to sign an amendment; the agreement stays as it was. */
export function declineAmendment(actor: ProviderActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'decline' }, async (db, locked) => {
    await close(db, locked, { as: 'declined', reason })
    await tellLawyers(db, locked, { answer: 'declined', reason, occasion: locked.amendment.id })
  })
}

/** A signatory objects to an announced change of the terms, within its term and with the reason. */
export function objectToAmendment(actor: ProviderActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'object' }, async (db, locked) => {
    await noteObjection(db, locked.amendment.id, reason)
    await record(db, locked, { kind: 'amendment.objected', reason })
    await tellLawyers(db, locked, { answer: 'objected', reason, occasion: locked.now.toISOString() })
  })
}

/** The provider agrees after all: the change holds from its first day. */
export function takeBackObjection(actor: ProviderActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'take-back-objection' }, async (db, locked) => {
    await noteObjection(db, locked.amendment.id, null)
    await bringAmendmentIntoForce(db, locked.amendment.id, locked.now)
    await record(db, locked, { kind: 'amendment.objection-taken-back' })
    await tellLawyers(db, locked, { answer: 'objection-taken-back', reason, occasion: locked.now.toISOString() })
  })
}

/** The region takes an amendment back before it holds. */
export function withdrawAmendment(actor: StaffActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'withdraw' }, (db, locked) =>
    close(db, locked, { as: 'withdrawn', reason }),
  )
}

/**
 * The provider keeps refusing: by article 1.4 that counts as its notice, to the day on which the change would start. The
 * ending is proposed here and decided by a second lawyer.
 */
export function takeAsNotice(actor: StaffActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'take-as-notice' }, async (db, locked) => {
    const { agreement, amendment } = locked
    await close(db, locked, { as: 'refused', reason })
    const endsOn = addDays(amendment.effective_on, -1)
    const ending = await insertEnding(db, {
      agreementId: agreement.id,
      providerId: agreement.provider_id,
      kind: 'refusal',
      party: 'region',
      clause: ENDING_CLAUSE.refusal,
      ground: reason,
      endsOn,
      by: { id: actor.personId, name: actor.personName },
    })
    if (!ending) throw new Refusal('conflict', [{ kind: 'ending.onePending' }])
    await recordEvent(db, {
      kind: 'ending.proposed',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'internal',
      payload: { number: agreement.number, how: 'refusal', endsOn, ground: reason },
    })
  })
}

/**
 * Closes an amendment for good and tells the provider, unless its refusal is taken as notice: then the decision about the
 * end tells it. What was never released the provider never saw.
 */
export async function close(
  db: Db,
  locked: LockedAmendment,
  closing: { as: AmendmentClosedAs; reason: string },
): Promise<void> {
  const { agreement, amendment, number } = locked
  await closeAmendment(db, amendment.id, closing)
  await recordEvent(db, {
    kind: 'amendment.closed',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: amendment.released_at ? 'shared' : 'internal',
    payload: { number, how: closing.as, reason: closing.reason },
  })
  const { as: how, reason } = closing
  if (!amendment.released_at || how === 'refused') return
  await tellProviderPeople(db, locked, { message: 'agreement-closed', occasion: 'once', parameters: { how, reason } })
}

type Told = { kind: 'amendment.objected'; reason: string } | { kind: 'amendment.objection-taken-back' }

function record(db: Db, { agreement, number }: LockedAmendment, told: Told): Promise<void> {
  const about = {
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared' as const,
  }
  return told.kind === 'amendment.objected'
    ? recordEvent(db, { ...about, kind: told.kind, payload: { number, reason: told.reason } })
    : recordEvent(db, { ...about, kind: told.kind, payload: { number } })
}

import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { noteAmendmentCorrection } from '#db/queries/amendment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { tellLawyers, tellProviderPeople } from '../tell-about-agreement.server.ts'
import { actOnAmendment } from './act-on-amendment.server.ts'
import type { Reasoned } from './answer-amendment.server.ts'

/**
 * The provider asks to correct an amendment that it must sign; nobody signs until the region answers. A corrected one is
 * a new proposal with its own number, after this one is withdrawn.
 */
export function askAmendmentCorrection(actor: ProviderActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'ask-correction' }, async (db, locked) => {
    const { agreement, amendment, number, now } = locked
    await noteAmendmentCorrection(db, amendment.id, reason)
    await recordEvent(db, {
      kind: 'amendment.correction-asked',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number, reason },
    })
    await tellLawyers(db, locked, { answer: 'correction-asked', reason, occasion: now.toISOString() })
  })
}

/** The region keeps the amendment as it is, with its reason; the provider can sign again. */
export function refuseAmendmentCorrection(actor: StaffActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'refuse-correction' }, async (db, locked) => {
    const { agreement, amendment, number, now } = locked
    await noteAmendmentCorrection(db, amendment.id, null)
    await recordEvent(db, {
      kind: 'amendment.correction-refused',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number, reason },
    })
    await tellProviderPeople(db, locked, {
      message: 'agreement-correction-refused',
      occasion: now.toISOString(),
      parameters: { reason },
    })
  })
}

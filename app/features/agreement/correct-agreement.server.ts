import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { noteCorrection } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { databaseNow } from '#db/transaction.ts'
import { actOnAgreement } from './act-on-agreement.server.ts'
import { tellLawyers, tellProviderPeople } from './tell-about-agreement.server.ts'

export type Reasoned = { agreementId: string; reason: string }

/** The provider asks to correct the text; nobody signs until the region answers. */
export function askCorrection(actor: ProviderActor, { agreementId, reason }: Reasoned): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'ask-correction' }, async (db, locked) => {
    const { agreement } = locked
    await noteCorrection(db, agreement.id, reason)
    await recordEvent(db, {
      kind: 'agreement.correction-asked',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number: agreement.number, reason },
    })
    await tellLawyers(db, locked, {
      answer: 'correction-asked',
      reason,
      occasion: (await databaseNow(db)).toISOString(),
    })
  })
}

/** The region keeps the text as it is, with its reason; the provider can sign again. */
export function refuseCorrection(actor: StaffActor, { agreementId, reason }: Reasoned): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'refuse-correction' }, async (db, locked) => {
    const { agreement } = locked
    await noteCorrection(db, agreement.id, null)
    await recordEvent(db, {
      kind: 'agreement.correction-refused',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number: agreement.number, reason },
    })
    const occasion = (await databaseNow(db)).toISOString()
    await tellProviderPeople(db, locked, { message: 'agreement-correction-refused', occasion, parameters: { reason } })
  })
}

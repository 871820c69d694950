import type { ProviderActor } from '#app/features/identity/actor.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { markPartyRemoved } from '#db/queries/application-party.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockParty } from './party-place.server.ts'

/** Takes an organisation out of an application. What was submitted with it before stays as it was. */
export function removeParty(actor: ProviderActor, place: { applicationId: string; partyId: string }): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, party } = await lockParty(db, actor, place)
    await markPartyRemoved(db, { id: party.id, applicationId: application.id })
    await recordEvent(db, {
      kind: 'application.party-removed',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { partyId: party.id },
    })
  })
}

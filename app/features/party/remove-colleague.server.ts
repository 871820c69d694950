import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { endMembership, lockMemberships } from '#db/queries/membership.store.ts'
import { listColleagues } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/**
 * Ends a colleague's access to this provider, at once. Throws `forbidden` for who is no administrator, `not-found`
 * for somebody who does not work here, `refused` for the last administrator.
 */
export async function removeColleague(actor: ProviderActor, personId: string): Promise<void> {
  if (actor.role !== 'administrator') throw new Refusal('forbidden', [{ kind: 'administratorsOnly' }])
  const { providerId } = actor
  await inTransaction(actor, async (db) => {
    const memberships = await lockMemberships(db, providerId)
    const leaving = found(memberships.find((membership) => membership.personId === personId))
    const administrators = memberships.filter((membership) => membership.role === 'administrator')
    if (leaving.role === 'administrator' && administrators.length === 1) {
      throw new Refusal('refused', [{ kind: 'lastAdministrator' }])
    }
    const colleague = (await listColleagues(db, providerId)).find((one) => one.id === personId)
    await endMembership(db, { providerId, personId })
    await recordEvent(db, {
      kind: 'colleague.left',
      subject: `provider:${providerId}`,
      providerId,
      visibility: 'shared',
      payload: { name: found(colleague).name },
    })
  })
}

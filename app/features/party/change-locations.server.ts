import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listLocations } from '#db/queries/location.queries.ts'
import { insertLocation, removeLocation as remove } from '#db/queries/location.store.ts'
import { lockProvider } from '#db/queries/party.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { LOCATIONS_MAXIMUM, type Location } from './location.schema.ts'
import { mayEditFacts } from './provider.policy.ts'

/** Adds a location. The same one again changes nothing; another name for a branch number that is known is refused. */
export function addLocation(actor: ProviderActor, location: Location, newId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (!mayEditFacts(actor)) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
    const provider = found(await lockProvider(db, actor.providerId))
    const known = await listLocations(db, provider.id)
    const same = known.find((one) => one.branchNumber === location.branchNumber)
    if (same?.name === location.name) return
    if (same) throw new Refusal('refused', [{ kind: 'locationKnown', field: 'branchNumber' }])
    if (known.length >= LOCATIONS_MAXIMUM)
      throw new Refusal('refused', [{ kind: 'tooManyLocations', params: { maximum: LOCATIONS_MAXIMUM } }])
    await insertLocation(db, provider.id, { ...location, id: newId })
    await recordEvent(db, {
      kind: 'location.added',
      subject: `provider:${provider.id}`,
      providerId: provider.id,
      visibility: 'shared',
      payload: { name: location.name, branchNumber: location.branchNumber },
    })
  })
}

/** Takes a location out of the list; `not-found` when it is not there. */
export function removeLocation(actor: ProviderActor, locationId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (!mayEditFacts(actor)) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
    const name = found(isId(locationId) ? await remove(db, actor.providerId, locationId) : undefined)
    await recordEvent(db, {
      kind: 'location.removed',
      subject: `provider:${actor.providerId}`,
      providerId: actor.providerId,
      visibility: 'shared',
      payload: { name },
    })
  })
}

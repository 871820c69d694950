import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { insertSignatory, lockProvider } from '#db/queries/party.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Signatory } from './provider.ts'
import { mayEditSignatories } from './provider.policy.ts'
import { SIGNATORIES_MAXIMUM } from './provider.schema.ts'

/**
 * Adds somebody who may sign for the acting provider. The same person with the same authority again changes nothing,
 * so that a double click is harmless. `newId` is used when it is somebody new.
 */
export function addSignatory(actor: ProviderActor, signatory: Signatory, newId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (!mayEditSignatories(actor)) throw new Refusal('forbidden', [{ kind: 'administratorOnly' }])
    const provider = found(await lockProvider(db, actor.providerId))
    const known = await listSignatories(db, provider.id)
    const same = known.find((one) => one.email.toLowerCase() === signatory.email.toLowerCase())
    if (same?.name === signatory.name && same.authority === signatory.authority) return
    if (same) throw new Refusal('refused', [{ kind: 'signatoryKnown', field: 'email', params: { name: same.name } }])
    if (known.length >= SIGNATORIES_MAXIMUM)
      throw new Refusal('refused', [{ kind: 'tooManySignatories', params: { maximum: SIGNATORIES_MAXIMUM } }])
    await insertSignatory(db, provider.id, { ...signatory, id: newId })
    await recordEvent(db, {
      kind: 'signatory.added',
      subject: `provider:${provider.id}`,
      providerId: provider.id,
      visibility: 'shared',
      payload: { name: signatory.name, authority: signatory.authority },
    })
  })
}

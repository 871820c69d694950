import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { lockProvider, removeSignatory as remove } from '#db/queries/party.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { mayEditSignatories } from './provider.policy.ts'

/** Ends somebody's authority to sign for the acting provider. What was signed before stays signed. */
export function removeSignatory(actor: ProviderActor, signatoryId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (!mayEditSignatories(actor)) throw new Refusal('forbidden', [{ kind: 'administratorOnly' }])
    const provider = found(await lockProvider(db, actor.providerId))
    const name = found(await remove(db, provider.id, signatoryId))
    await recordEvent(db, {
      kind: 'signatory.removed',
      subject: `provider:${provider.id}`,
      providerId: provider.id,
      visibility: 'shared',
      payload: { name },
    })
  })
}

import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { lockProvider, saveFacts } from '#db/queries/party.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { Organisation } from './provider.ts'
import { mayEditFacts } from './provider.policy.ts'

/**
 * Saves the facts of the acting provider: typed once, used in every application. The KVK number is who the provider is
 * and stays as registered. `changedMeanwhile` when a colleague saved after the page with this version was made.
 */
export function editOrganisation(
  actor: ProviderActor,
  typed: { organisation: Organisation; rowVersion: number },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (!mayEditFacts(actor)) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
    const row = found(await lockProvider(db, actor.providerId))
    const before = found(await findProvider(db, row.id)).facts
    const organisation = { ...typed.organisation, kvkNumber: row.kvk_number }
    const fields = changedFields(before, organisation)
    if (fields.length === 0) return
    if (row.row_version !== typed.rowVersion) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await saveFacts(db, row.id, organisation)
    await recordEvent(db, {
      kind: 'provider.facts-changed',
      subject: `provider:${row.id}`,
      providerId: row.id,
      visibility: 'shared',
      payload: { fields },
    })
  })
}

function changedFields(before: Partial<Organisation>, after: Organisation): string[] {
  const names = Object.keys(after) as (keyof Organisation)[]
  return names.filter((name) => !isEqual(before[name], after[name]))
}

function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return Object.keys({ ...left, ...right }).every((key) => left[key] === right[key])
}

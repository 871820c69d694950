import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { confirmProductRow, dropProductRow } from '#db/queries/reconfirm.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'

export type ProductConfirmation = { applicationId: string; code: string; keep: boolean }

/**
 * Goes on with a product that the region changed, or takes it out of the application. Only for what is to be confirmed,
 * or to take out what a new rule does not let stand alone; a product that is gone can only be taken out. Again the same changes nothing.
 */
export function confirmProduct(
  actor: ProviderActor,
  { applicationId, code, keep }: ProductConfirmation,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (!isId(applicationId)) return found<never>(undefined)
    const { application } = await lockForEditing(db, actor, { applicationId, productCode: code })
    if (!isAsked(await dossierOf(db, actor, applicationId), { code, keep })) return
    await (keep ? confirmProductRow : dropProductRow)(db, applicationId, code)
    await recordEvent(db, {
      kind: 'application.reconfirmed',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { part: 'product', id: code, outcome: keep ? 'kept' : 'dropped' },
    })
  })
}

/** True when this product is to be confirmed, or may be taken out because a new rule does not let it stand alone. */
function isAsked({ reconfirm, reopened }: Dossier, { code, keep }: { code: string; keep: boolean }): boolean {
  const asked = reconfirm.find((item) => item.kind === 'product' && item.id === code)
  if (keep && asked?.change === 'gone')
    throw new Refusal('refused', [{ kind: 'productNotOpen', params: { product: asked.name } }])
  if (asked) return true
  return !keep && reopened?.rules.some((rule) => rule.product === code) === true
}

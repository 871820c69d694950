import { opensProduct } from '#app/features/admission/moment.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { Refusal, type Reason } from '#app/utils/refusal.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import { replaceProducts } from '#db/queries/application-draft.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { ProductsForm } from './application.schema.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/**
 * Makes exactly these products the chosen ones. Refuses products that are bought in another way, that this moment does
 * not admit to, or that do not exist; and a choice made on a list that a colleague changed meanwhile. A broken rule
 * between products is saved and shown: it stops submitting only.
 */
export function chooseProducts(actor: ProviderActor, applicationId: string, form: ProductsForm): Promise<void> {
  const chosen = [...new Set(form.products)].sort()
  return inTransaction(actor, async (db) => {
    const { application, content, moment } = await lockForEditing(db, actor, { applicationId })
    const refused = chosen.flatMap((code): Reason[] => {
      const product = findProduct(content, code)
      if (product?.openHouse && opensProduct(moment, code)) return []
      return [{ kind: 'productNotOpen', params: { product: product?.name ?? code }, field: 'products' }]
    })
    if (chosen.length === 0) refused.push({ kind: 'productMissing', field: 'products' })
    if (refused.length > 0) throw new Refusal('refused', refused)
    const stored = (await listChosenProducts(db, application.id)).map((product) => product.product_code)
    if (isSame(stored, chosen)) return
    if (!isSame(stored, form.shown)) throw new Refusal('conflict', [{ kind: 'changedMeanwhile', field: 'products' }])
    await replaceProducts(db, application, chosen)
    await recordEvent(db, {
      kind: 'application.products-chosen',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { products: chosen },
    })
  })
}

const isSame = (one: readonly string[], other: readonly string[]) => [...one].sort().join() === [...other].sort().join()

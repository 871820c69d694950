import { opensProduct, type AdmissionMoment } from '#app/features/admission/moment.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { Refusal, type Reason } from '#app/utils/refusal.ts'
import { listDroppedProducts } from '#db/queries/application-party.queries.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import { replaceDropped, replaceProducts } from '#db/queries/application-draft.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findHeldAgreement } from '#db/queries/held-agreement.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { ProductsForm } from './application.schema.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

type Choice = Pick<ProductsForm, 'products' | 'shown'> & Partial<ProductsForm>

/**
 * Makes exactly these products the ones asked for, and these contracted ones the ones that end. Refuses products that
 * are bought in another way, that this moment does not admit to, that do not exist or that are under contract already;
 * ending what is not under contract; and a choice made on a list that a colleague changed meanwhile. A broken rule
 * between products is saved and shown: it stops submitting only.
 */
export function chooseProducts(actor: ProviderActor, applicationId: string, form: Choice): Promise<void> {
  const chosen = unique(form.products)
  const dropped = unique(form.dropped ?? [])
  return inTransaction(actor, async (db) => {
    const { application, content, moment } = await lockForEditing(db, actor, { applicationId })
    const held = await findHeldAgreement(db, { ...application, at: application.started_at })
    const reasons = reasonsAgainst({ chosen, dropped }, { content, moment, contracted: held?.productCodes ?? [] })
    if (reasons.length > 0) throw new Refusal('refused', reasons)
    const stored = (await listChosenProducts(db, application.id)).map((product) => product.product_code)
    const ending = (await listDroppedProducts(db, application.id)).map((product) => product.product_code)
    if (isSame(stored, chosen) && isSame(ending, dropped)) return
    if (!isSame(stored, form.shown) || !isSame(ending, form.shownDropped ?? []))
      throw new Refusal('conflict', [{ kind: 'changedMeanwhile', field: 'products' }])
    await replaceProducts(db, application, chosen)
    await replaceDropped(db, application, dropped)
    await recordEvent(db, {
      kind: 'application.products-chosen',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { products: chosen, ...(dropped.length > 0 ? { dropped } : {}) },
    })
  })
}

type Chosen = { chosen: readonly string[]; dropped: readonly string[] }
type Around = { content: ProcedureContent; moment: AdmissionMoment; contracted: readonly string[] }

function reasonsAgainst({ chosen, dropped }: Chosen, { content, moment, contracted }: Around): Reason[] {
  const about = (code: string) => ({ product: findProduct(content, code)?.name ?? code })
  return [
    ...chosen
      .filter((code) => !(findProduct(content, code)?.openHouse && opensProduct(moment, code)))
      .map((code) => ({ kind: 'productNotOpen', params: about(code), field: 'products' })),
    ...chosen
      .filter((code) => contracted.includes(code))
      .map((code) => ({ kind: 'productContracted', params: about(code), field: 'products' })),
    ...dropped
      .filter((code) => !contracted.includes(code))
      .map((code) => ({ kind: 'productNotContracted', params: about(code), field: 'dropped' })),
    ...(chosen.length + dropped.length === 0 ? [{ kind: 'productMissing', field: 'products' }] : []),
  ]
}

const unique = (codes: readonly string[]) => [...new Set(codes)].sort()
const isSame = (one: readonly string[], other: readonly string[]) => [...one].sort().join() === [...other].sort().join()

import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct, placesOf } from '#app/features/procedure/catalogue.ts'
import type { Product } from '#app/features/procedure/procedure.schema.ts'
import { compareDates } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { saveProductDetails } from '#db/queries/application-draft.store.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listMunicipalities } from '#db/queries/region.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { ProductDetailsForm } from './application.schema.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/**
 * Saves where, how much and from when a chosen product is offered. The same again changes nothing; `changedMeanwhile`
 * when a colleague saved something else first; `not-found` when it is not chosen.
 */
export function describeProduct(
  actor: ProviderActor,
  product: { applicationId: string; code: string },
  form: ProductDetailsForm,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, content, moment } = await lockForEditing(db, actor, { applicationId: product.applicationId })
    const chosen = await listChosenProducts(db, application.id)
    const before = found(chosen.find((one) => one.product_code === product.code))
    const offered = found(findProduct(content, product.code))
    const reasons = reasonsAgainst(form, {
      product: offered,
      from: moment.contractStart,
      until: content.contractTerms.endsOn,
    })
    if (reasons.length > 0) throw new Refusal('refused', reasons)
    if (before.rests_on === application.procedure_version_id && isSame(before, form)) return
    const saved = await saveProductDetails(
      db,
      { applicationId: application.id, code: product.code, version: form.rowVersion },
      form,
    )
    if (!saved) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'application.product-described',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { product: product.code },
    })
  })
}

type StoredDetails = {
  municipalities: string[]
  capacity: number | null
  starts_on: string | null
  waiting_weeks: number | null
}

function isSame(before: StoredDetails, form: ProductDetailsForm): boolean {
  return (
    [...before.municipalities].sort().join() === [...form.municipalities].sort().join() &&
    before.capacity === form.capacity &&
    before.starts_on === form.startsOn &&
    before.waiting_weeks === form.waitingWeeks
  )
}

/** The start must lie within the contract; municipalities must be of those the product is bought for. */
function reasonsAgainst(
  form: ProductDetailsForm,
  { product, ...contract }: { product: Product; from: string; until: string },
): Reason[] {
  const known = new Set(placesOf(product, listMunicipalities()).map((municipality) => municipality.code))
  const outside = compareDates(form.startsOn, contract.from) < 0 || compareDates(form.startsOn, contract.until) > 0
  return [
    ...(form.municipalities.every((code) => known.has(code))
      ? []
      : [{ kind: 'municipalityUnknown', field: 'municipalities' }]),
    ...(outside
      ? [
          {
            kind: 'startOutsideContract',
            field: 'startsOn',
            params: { from: formatDate(contract.from), until: formatDate(contract.until) },
          },
        ]
      : []),
  ]
}

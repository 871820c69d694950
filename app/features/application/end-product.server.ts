import { findLastChange } from '#app/features/audit/last-change.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { compareDates } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { saveEnding } from '#db/queries/application-draft.store.ts'
import { listDroppedProducts } from '#db/queries/application-party.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { EndingForm } from './application.schema.ts'
import { earliestEnd } from './ending.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import { pageHeadOf } from './page-head.ts'
import { dossierOf } from './read-dossier.server.ts'

export type EndingPlace = { applicationId: string; code: string }

/**
 * Saves the last day of a contracted product. It lies after the term of notice and within the agreement;
 * `changedMeanwhile` when a colleague saved something else first; `not-found` when it does not end.
 */
export function endProduct(actor: ProviderActor, place: EndingPlace, form: EndingForm): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, content, moment } = await lockForEditing(db, actor, { applicationId: place.applicationId })
    const before = found((await listDroppedProducts(db, application.id)).find((one) => one.product_code === place.code))
    const [from, until] = [earliestEnd(moment, content), content.contractTerms.endsOn]
    if (compareDates(form.endsOn, from) < 0 || compareDates(form.endsOn, until) > 0)
      throw new Refusal('refused', [
        { kind: 'endOutsideContract', field: 'endsOn', params: { from: formatDate(from), until: formatDate(until) } },
      ])
    if (before.ends_on === form.endsOn) return
    const row = { applicationId: application.id, code: place.code, version: form.rowVersion }
    if (!(await saveEnding(db, row, form.endsOn))) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'application.product-ended',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { product: place.code, endsOn: form.endsOn },
    })
  })
}

/** The page of one contracted product that ends; `not-found` when it does not. */
export function readEnding(actor: ProviderActor, place: EndingPlace) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, place.applicationId)
    const { application, moment, content, filledIn } = dossier
    const row = found((await listDroppedProducts(db, application.id)).find((one) => one.product_code === place.code))
    return {
      head: pageHeadOf(dossier),
      product: { code: place.code, name: findProduct(content, place.code)?.name ?? place.code },
      agreementNumber: filledIn.agreement?.number ?? '',
      endsOn: row.ends_on,
      rowVersion: row.row_version,
      earliest: earliestEnd(moment, content),
      latest: content.contractTerms.endsOn,
      noticeMonths: content.contractTerms.noticeMonths,
      change: await findLastChange(db, `application:${application.id}`, {
        kind: 'application.product-ended',
        about: { product: place.code },
      }),
      editable: dossier.editable.kind === 'everything',
    }
  })
}

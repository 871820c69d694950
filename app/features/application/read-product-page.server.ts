import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { found } from '#app/utils/refusal.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { dossierOf } from './read-dossier.server.ts'

/** What is known of a chosen product; `copiedFrom` names the product whose places and start are offered instead. */
export type KnownProduct = {
  municipalities: string[]
  capacity: number | null
  startsOn: string | null
  waitingWeeks: number | null
  rowVersion: number
  copiedFrom: string | null
}

/**
 * The page of one chosen product; `not-found` when it is not chosen. A product without details is offered those of the
 * product that was described before, so that nothing is typed twice.
 */
export function readProductPage(actor: ProviderActor, applicationId: string, code: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const { application, moment, repair, now, content } = dossier
    const rows = await listChosenProducts(db, application.id)
    const row = found(rows.find((one) => one.product_code === code))
    const product = found(findProduct(content, code))
    const isEmpty = row.municipalities.length === 0 && row.starts_on === null && row.capacity === null
    const example = isEmpty ? rows.find((one) => one.municipalities.length > 0 && one.starts_on !== null) : undefined
    const known: KnownProduct = {
      municipalities: (example ?? row).municipalities,
      capacity: row.capacity,
      startsOn: (example ?? row).starts_on ?? moment.contractStart,
      waitingWeeks: row.waiting_weeks,
      rowVersion: row.row_version,
      copiedFrom: example ? (findProduct(content, example.product_code)?.name ?? null) : null,
    }
    return {
      dossierHead: { application, moment, repair, now },
      product,
      known,
      earliest: moment.contractStart,
      editable: dossier.editable.kind === 'everything',
    }
  })
}

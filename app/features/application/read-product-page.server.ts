import { findLastChange } from '#app/features/audit/last-change.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { compareDates } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import { listEarlierSubmissions } from '#db/queries/earlier-submission.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'
import { describedBefore } from './take-over.ts'

/** What is known of a chosen product; `copiedFrom` names the product whose places and start are offered instead. */
export type KnownProduct = {
  municipalities: string[]
  capacity: number | null
  startsOn: string | null
  waitingWeeks: number | null
  rowVersion: number
  copiedFrom: string | null
}

type Before = NonNullable<ReturnType<typeof describedBefore>>

/** The description of an earlier application as a suggestion; a start before this contract becomes its first day. */
function knownBefore(
  { product, from }: Before,
  now: { moment: { contractStart: string }; rowVersion: number },
): KnownProduct {
  const { startsOn } = product
  const first = now.moment.contractStart
  return {
    municipalities: product.municipalityCodes,
    capacity: product.capacity,
    startsOn: startsOn !== null && compareDates(startsOn, first) > 0 ? startsOn : first,
    waitingWeeks: product.waitingWeeks,
    rowVersion: now.rowVersion,
    copiedFrom: from.applicationNumber,
  }
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
    const known = await knownOf(db, dossier, { row, rows })
    return {
      dossierHead: { application, moment, repair, now },
      product,
      known,
      change: await findLastChange(db, `application:${application.id}`, {
        kind: 'application.product-described',
        about: { product: code },
      }),
      earliest: moment.contractStart,
      editable: dossier.editable.kind === 'everything',
      changedByRegion: dossier.reconfirm.find((item) => item.kind === 'product' && item.id === code),
    }
  })
}

type Row = Awaited<ReturnType<typeof listChosenProducts>>[number]

/** What is stored, or for a product without details: what was said of it before, or of another product here. */
async function knownOf(
  db: Db,
  { application, moment, content }: Dossier,
  { row, rows }: { row: Row; rows: readonly Row[] },
): Promise<KnownProduct> {
  const isEmpty = isBlank(row)
  const before = isEmpty ? describedBefore(row.product_code, await listEarlierSubmissions(db, application)) : undefined
  if (before) return knownBefore(before, { moment, rowVersion: row.row_version })
  const example = isEmpty ? rows.find((one) => one.municipalities.length > 0 && one.starts_on !== null) : undefined
  const copiedFrom = example ? (findProduct(content, example.product_code)?.name ?? null) : null
  return {
    municipalities: (example ?? row).municipalities,
    capacity: row.capacity,
    startsOn: (example ?? row).starts_on ?? moment.contractStart,
    waitingWeeks: row.waiting_weeks,
    rowVersion: row.row_version,
    copiedFrom,
  }
}

function isBlank(row: Row): boolean {
  return row.municipalities.length === 0 && row.starts_on === null && row.capacity === null
}

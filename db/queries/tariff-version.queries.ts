import { sql } from 'kysely'
import type { PlainDate } from '#app/utils/calendar.ts'
import type { Db } from '../transaction.ts'

/**
 * Every published tariff of a procedure with the days it holds, by product and oldest first. Of two that start on the
 * same day the later published one holds; the other is left out. `product` narrows it to one product.
 */
export function listTariffPeriods(db: Db, procedureId: string, product?: string) {
  return db
    .with('holding', (open) =>
      open
        .selectFrom('tariff_version')
        .selectAll()
        .distinctOn(['product_code', 'starts_on'])
        .where('procedure_id', '=', procedureId)
        .where('status', '=', 'published')
        .$if(product !== undefined, (query) => query.where('product_code', '=', product ?? ''))
        .orderBy('product_code')
        .orderBy('starts_on')
        .orderBy('published_at', 'desc'),
    )
    .selectFrom('holding')
    .selectAll()
    .select(
      sql<PlainDate | null>`lead(starts_on) over (partition by product_code order by starts_on) - 1`.as('ends_on'),
    )
    .orderBy('product_code')
    .orderBy('starts_on')
    .execute()
}

/** The published tariff of every product of a procedure that holds on this day. */
export function listTariffsOn(db: Db, procedureId: string, day: PlainDate) {
  return db
    .selectFrom('tariff_version')
    .selectAll()
    .distinctOn('product_code')
    .where('procedure_id', '=', procedureId)
    .where('status', '=', 'published')
    .where('starts_on', '<=', day)
    .orderBy('product_code')
    .orderBy('starts_on', 'desc')
    .orderBy('published_at', 'desc')
    .execute()
}

/** What came of one study or indexation, by product; whatever its state, to the region. */
export function listTariffVersionsOf(db: Db, originId: string) {
  return db
    .selectFrom('tariff_version')
    .selectAll()
    .where('origin_id', '=', originId)
    .orderBy('product_code')
    .orderBy('starts_on')
    .execute()
}

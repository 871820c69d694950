import { PUBLIC } from '#app/features/identity/actor.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { findNewestReference } from '#db/queries/cost-price-reference.queries.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { listIndexations } from '#db/queries/tariff-indexation.queries.ts'
import { listReported } from '#db/queries/tariff-study.queries.ts'
import { listTariffPeriods } from '#db/queries/tariff-version.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { allowanceModel } from './allowance-model.ts'
import { indexOf } from './indexation.ts'
import type { ShownTariff } from './tariff-version.ts'
import { tripModel } from './trip-model.ts'

/** Every published tariff of a procedure by when it holds, the indexations, and the small models; for everybody. */
export function readTariffs(slug: string) {
  return inTransaction(PUBLIC, async (db) => {
    const { content, procedure_id: procedureId } = found(await findPublishedProcedure(db, slug))
    const today = dayInAmsterdam(await databaseNow(db))
    const products = new Map(productsOf(content).map((one, place) => [one.code, { name: one.name, place }]))
    const placeOf = (code: string) => products.get(code)?.place ?? products.size
    const reported = await listReported(db, procedureId)
    const periods = (await listTariffPeriods(db, procedureId))
      .map((one): ShownTariff => ({
        id: one.id,
        code: one.product_code,
        name: products.get(one.product_code)?.name ?? one.product_code,
        unit: one.unit,
        amount: one.amount,
        startsOn: one.starts_on,
        endsOn: one.ends_on,
        kind: one.kind,
        buildUp: one.build_up,
        fictitious: one.source.status === 'fictitious',
        reportHref:
          one.origin_id !== null && reported.includes(one.origin_id)
            ? `/procedures/${slug}/tarieven/${one.origin_id}/rapport.pdf`
            : null,
      }))
      .sort((one, other) => placeOf(one.code) - placeOf(other.code) || one.startsOn.localeCompare(other.startsOn))
    const firstOf = new Map<string, string>()
    for (const { code, id } of periods) if (!firstOf.has(code)) firstOf.set(code, id)
    const isNow = (one: (typeof periods)[number]) =>
      (one.startsOn <= today || firstOf.get(one.code) === one.id) && (one.endsOn === null || one.endsOn >= today)
    const reference = await findNewestReference(db)
    return {
      slug,
      title: content.title,
      now: periods.filter(isNow),
      upcoming: periods.filter((one) => one.startsOn > today && !isNow(one)),
      earlier: periods.filter((one) => one.endsOn !== null && one.endsOn < today),
      indexations: (await listIndexations(db, procedureId)).map(({ id, year, reason, rule, index_share }) => ({
        id,
        year,
        reason,
        index: index_share,
        source: rule.source,
        explanation: indexOf(rule),
      })),
      trip: tripModel(reference) ?? null,
      allowances: allowanceModel(reference),
    }
  })
}

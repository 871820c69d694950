import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { listPricesByProduct } from '#db/queries/cost-price-study.queries.ts'
import { listStudies } from '#db/queries/tariff-study.queries.ts'
import { disclosure } from '#db/reference-data/noord-limburg/disclosure.ts'
import { inTransaction } from '#db/transaction.ts'
import { shownDistribution, shownShare } from './shown.ts'
import { coverageOf, distributionOf } from './statistics.ts'
import { mayShow } from './suppression.ts'
import { studyScope, type StudyScope } from './study-scope.server.ts'

/** Every product with how its cost prices lie beside its tariff, and where its study stands. */
export function readTariffOverview(actor: StaffActor, procedureId: string | null) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const scope = await studyScope(db, procedureId)
    const prices = await listPricesByProduct(db, { procedureId: scope.procedureId, year: scope.year })
    const studies = await listStudies(db, scope.procedureId)
    return {
      procedureId: scope.procedureId,
      procedures: scope.procedures,
      slug: scope.slug,
      title: scope.title,
      year: scope.year,
      rule: disclosure,
      products: scope.products.map((product) => ({
        ...lineOf(product, prices.get(product.code) ?? []),
        study: studies.find((one) => one.product_code === product.code)?.status ?? null,
      })),
    }
  })
}

/** One product of the overview; a product with too few cost prices shows no figure about them. */
function lineOf({ code, name, unit, tariff }: StudyScope['products'][number], prices: readonly string[]) {
  const line = { code, name, unit, tariff: centsText(euro(tariff)) }
  const values = prices.map((price) => euro(price))
  const distribution = mayShow(disclosure, values.length) ? distributionOf(values) : undefined
  if (!distribution) return { ...line, count: null, distribution: null, prices: [], covered: null }
  const one = euro(1)
  const covered = coverageOf(
    values.map((value) => ({ value, weight: one })),
    euro(tariff),
  )
  return {
    ...line,
    count: values.length,
    distribution: shownDistribution(distribution),
    prices,
    covered: covered ? shownShare(covered) : null,
  }
}

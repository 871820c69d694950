import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import { runChecks } from '#app/features/cost-price/checks/run-checks.ts'
import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { distributionOf } from '#app/features/tariff-study/statistics.ts'
import { euro } from '#app/utils/money.ts'
import { connection } from '#db/connection.server.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import type { FilledYear } from './fill-year.ts'

/** The distribution of every product straight from what is kept of each workbook. */
export async function overviewWithoutRollUp({ products }: FilledYear): Promise<number> {
  const workbooks = await allWorkbooks()
  return products.filter(({ code }) => {
    const prices = workbooks.flatMap(({ costPrices }) => costPrices.filter((price) => price.code === code))
    return distributionOf(prices.map(({ price }) => euro(price))) !== undefined
  }).length
}

/** Every workbook calculated and checked anew from what was filled in. */
export async function recheckFromTheInput({ products, year }: FilledYear): Promise<number> {
  const reference = loadCostPriceReference(year)
  let asked = 0
  for (const { input } of await allWorkbooks()) {
    if (!input) continue
    const prices = calculateCostPrices(input, products)
    asked += runChecks({ input, products, prices, reference }).length
  }
  return asked
}

/** A few at a time: all at once is more than a query may take. */
async function allWorkbooks(): Promise<KeptWorkbook[]> {
  const { pool } = connection()
  const { rows: ids } = await pool.query<{ id: string }>('select id from cost_price_workbook')
  const all: KeptWorkbook[] = []
  for (const { id } of ids) {
    const { rows } = await pool.query<{ outcome: KeptWorkbook }>(
      'select outcome from cost_price_workbook where id = $1',
      [id],
    )
    const [row] = rows
    if (row) all.push({ ...row.outcome, costPrices: row.outcome.costPrices.map(withoutTree) })
  }
  return all
}

const withoutTree = (price: KeptWorkbook['costPrices'][number]) => ({
  ...price,
  explanation: { ...price.explanation, parts: [] },
})

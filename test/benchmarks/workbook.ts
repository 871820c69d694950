import { readXlsx } from 'hucre/xlsx'
import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import { runChecks } from '#app/features/cost-price/checks/run-checks.ts'
import type { ProductUnit } from '#app/features/cost-price/cost-price.ts'
import { buildWorkbook } from '#app/features/cost-price/workbook/build-workbook.server.ts'
import { readWorkbook } from '#app/features/cost-price/workbook/read-workbook.server.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { costPriceProduct } from '../factories/cost-price-input.ts'
import { fillWorkbook } from '../factories/cost-price-workbook.ts'

/**
 * npm run benchmark:workbook. A filled-in workbook of 12 products, three per unit, in a warm process: guarded, read,
 * calculated and checked, against the bare parse of the library that reads the file. CPU milliseconds of this process,
 * the middle of the rounds; ends with 1 above the limit.
 */
const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const PRODUCTS = 12
const WARM_UP = 15
const ROUNDS = 41
const LIMIT_MS = 150

const products = Array.from({ length: PRODUCTS }, (_, index) =>
  costPriceProduct(UNITS[index % UNITS.length] ?? 'hour', `P${String(index + 1).padStart(2, '0')}`),
)
const reference = loadCostPriceReference(2026)
const order = { applicationNumber: '1', providerName: 'Aanbieder', products, reference }

type Measured = { name: string; middle: number; best: number; worst: number }

async function measure(name: string, work: () => Promise<unknown>): Promise<Measured> {
  for (let round = 0; round < WARM_UP; round += 1) await work()
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    rounds.push((user + system) / 1000)
  }
  rounds.sort((one, other) => one - other)
  const [best = 0, middle = 0, worst = 0] = [rounds[0], rounds[Math.floor(ROUNDS / 2)], rounds.at(-1)]
  return { name, middle, best, worst }
}

async function whole(bytes: Uint8Array): Promise<void> {
  const outcome = await readWorkbook(bytes, { products, reference })
  if (!outcome.ok || outcome.input === undefined) throw new Error('the workbook cannot be read')
  const prices = calculateCostPrices(outcome.input, products, (key) => outcome.cells[key])
  if (prices.length !== PRODUCTS) throw new Error('not every product was calculated')
  const { input, changedCells, statedPrices, meta } = outcome
  runChecks({ input, products, prices, reference, changedCells, statedPrices, madeFor: meta.productCodes })
}

const filled = await fillWorkbook(await buildWorkbook(order))
const measured = [
  await measure('bare parse (hucre)', () => readXlsx(filled)),
  await measure('guarded, read, calculated, checked', () => whole(filled)),
]
process.stdout.write(`${String(PRODUCTS)} products, ${String(Math.round(filled.length / 1024))} KB\n`)
for (const { name, middle, best, worst } of measured)
  process.stdout.write(
    `${name.padEnd(36)} ${middle.toFixed(0).padStart(5)} ms CPU (${best.toFixed(0)} to ${worst.toFixed(0)})\n`,
  )
const [parse, all] = measured
if (parse && all)
  process.stdout.write(`ratio ${(all.middle / parse.middle).toFixed(1)}, limit ${String(LIMIT_MS)} ms\n`)
process.exitCode = (all?.middle ?? Infinity) <= LIMIT_MS ? 0 : 1

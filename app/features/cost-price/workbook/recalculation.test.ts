import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costPriceProduct,
  plausibleInput,
  plausibleOrganisation,
  plausibleProduct,
} from '#test/factories/cost-price-input.ts'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import {
  hasSpreadsheetProgram,
  recalculatedByLibreOffice,
  savedByLibreOffice,
} from '#test/factories/spreadsheet-program.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { calculateCostPrices } from '../calculate-cost-price.ts'
import { ELEMENT_NAMES, type ProductUnit } from '../cost-price.ts'
import type { OrganisationInput, ProductInput, WorkbookInput } from '../cost-price.schema.ts'
import { buildWorkbook } from './build-workbook.server.ts'
import { layoutWorkbook } from './layout-workbook.ts'
import { readWorkbook } from './read-workbook.server.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
/** As many products as the portal still reads in one file, and so many files that thousands of inputs are compared. */
const PRODUCTS_EACH = 60
const WORKBOOKS = 36
/** Other inputs in every run; a difference names the seed that brings it back. */
const SEED = randomInt(2 ** 31)
const reference = loadCostPriceReference(2026)
const present = hasSpreadsheetProgram()
if (!present) process.stdout.write('LibreOffice is not installed: the workbook is not recalculated in this run.\n')

const decimals = (minimum: number, maximum: number, digits: number) =>
  fc
    .integer({ min: Math.round(minimum * 10 ** digits), max: Math.round(maximum * 10 ** digits) })
    .map((whole) => String(Number((whole / 10 ** digits).toFixed(digits))))
const LEVELS = ['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP'] as const
const anyFunction = fc.record({ salary: decimals(2000, 12000, 2), clientShare: decimals(0.3, 1, 3) })
const anyOrganisation = fc
  .record({
    leaveHours: decimals(100, 300, 1),
    sicknessShare: decimals(0, 0.15, 4),
    trainingHours: decimals(0, 90, 1),
    holidayAllowance: decimals(0.05, 0.1, 4),
    minimumHolidayAllowance: decimals(0, 400, 2),
    yearEndBonus: decimals(0, 0.1, 4),
    otherStaffCosts: decimals(0, 0.06, 4),
    disabilityPremium: decimals(0.05, 0.08, 4),
    maximumPremiumWage: decimals(60000, 90000, 0),
    pensionFranchise: decimals(12000, 30000, 0),
    maximumPensionWage: decimals(90000, 140000, 0),
    overheadShare: decimals(0, 0.5, 4),
    housingDefinition: fc.constantFrom('inside-overhead' as const, 'separate' as const),
    riskAndInnovation: decimals(0, 0.1, 4),
    indexOva: decimals(0, 0.08, 4),
    indexWageWeight: decimals(0.5, 1, 2),
    functions: fc.tuple(...LEVELS.map(() => anyFunction)),
  })
  .map(({ functions, ...numbers }): OrganisationInput => {
    const byLevel = Object.fromEntries(LEVELS.map((level, index) => [level, functions[index] ?? { salary: '1' }]))
    return { ...plausibleOrganisation(), ...numbers, functions: byLevel }
  })
const anyProduct = (unit: ProductUnit, code: string) =>
  fc
    .record({
      irregularHours: decimals(0, 0.2, 3),
      cost: decimals(0, 200, 2),
      other: decimals(0, 90, 2),
      places: decimals(1, 12, 1),
      occupancy: decimals(0.5, 1, 3),
      share: decimals(0, 1, 3),
      amount: decimals(0.1, 4, 2),
      salary: fc.option(decimals(2500, 9000, 2), { nil: undefined }),
    })
    .map(({ irregularHours, cost, other, places, occupancy, share, amount, salary }): ProductInput => {
      const product = { ...plausibleProduct(unit, code), irregularHours }
      const own = salary === undefined ? {} : { salary }
      switch (product.unit) {
        case 'hour': {
          const rest = String(Number((1 - Number(share)).toFixed(3)))
          const staff = { HBO: { share }, WO: { share: rest, ...own } }
          return { ...product, travelCosts: cost, otherClientCosts: other, backgroundHours: occupancy, staff }
        }
        case 'daypart': {
          const staff = { ...product.staff, HBO: { persons: amount, contactHours: '4', otherHours: share, ...own } }
          const costs = { materialCosts: cost, ownTransport: other, housingCosts: cost }
          return { ...product, ...costs, groupSize: places, occupancy, staff }
        }
        case 'day': {
          const staff = { ...product.staff, MBO: { groupFte: amount, supportFte: share, ...own } }
          const costs = { food: cost, livingCosts: other, housingPerYear: `${cost.replace('.', '')}0` }
          return { ...product, ...costs, groupSize: places, occupancy, staff }
        }
        case 'trip': {
          const staff = { MBO: { driveHours: amount, otherHours: share, ...own } }
          return { ...product, passengers: places, otherTripCosts: cost, kilometres: other, staff }
        }
      }
    })

const codes = Array.from({ length: PRODUCTS_EACH }, (_, index) => `P${String(index).padStart(2, '0')}`)
const unitOf = (index: number) => UNITS[index % UNITS.length] ?? 'hour'
const products = codes.map((code, index) => costPriceProduct(unitOf(index), code))
const order = { applicationNumber: '1', providerName: 'Aanbieder', products, reference }

function randomInputs(): WorkbookInput[] {
  const one = fc.record({
    organisation: anyOrganisation,
    products: fc.tuple(...codes.map((code, index) => anyProduct(unitOf(index), code))),
  })
  return fc.sample(one, { numRuns: WORKBOOKS, seed: SEED })
}

/** What the spreadsheet program calculated in the cell of a key. */
function calculatedIn(sheets: ReadonlyMap<string, string[][]>, key: string): number {
  const place = places.get(key)
  const text = place && sheets.get(place.sheet)?.[place.row]?.[place.column]
  return text === undefined || text === '' ? NaN : Number(text)
}
const { places } = layoutWorkbook(order)

describe.skipIf(!present)('recalculated by LibreOffice', () => {
  it('every formula gives what the portal calculates, for thousands of inputs', { timeout: 600_000 }, async () => {
    const inputs = randomInputs()
    const empty = await buildWorkbook(order)
    const files: Uint8Array[] = []
    for (const input of inputs) files.push(await fillWorkbook(empty, input))
    const differences: string[] = []
    let compared = 0
    for (const [index, sheets] of recalculatedByLibreOffice(files).entries()) {
      const input = inputs[index] ?? { organisation: plausibleOrganisation(), products: [] }
      for (const price of calculateCostPrices(input, products)) {
        const expected: [string, string, number][] = [
          ['price', price.price, 0.001],
          ...ELEMENT_NAMES.flatMap((name): [string, string, number][] => [
            [`element.${name}`, price.exact[name], 5e-9],
            [`rounded.${name}`, price.elements[name], 0.001],
          ]),
        ]
        for (const [key, value, margin] of expected) {
          const found = calculatedIn(sheets, `${price.code}.${key}`)
          if (!(Math.abs(found - Number(value)) < margin))
            differences.push(`${String(index)} ${price.code}.${key}: ${String(found)} is not ${value}`)
        }
        compared += 1
      }
    }
    expect(differences, `with seed ${String(SEED)}`).toEqual([])
    expect(compared).toBe(WORKBOOKS * PRODUCTS_EACH)
  })

  it(
    'saved as Excel it reads the same, with the price it shows and no formula changed',
    { timeout: 240_000 },
    async () => {
      const [input] = randomInputs()
      const some = products.slice(0, 24)
      const own = { ...order, products: some }
      const filled = await fillWorkbook(await buildWorkbook(own), {
        ...plausibleInput(),
        ...input,
        products: input?.products.slice(0, 24) ?? [],
      })
      const [bytes] = savedByLibreOffice([filled], 'xlsx')
      const outcome = await readWorkbook(bytes ?? new Uint8Array(), { products: some, reference })
      expect(outcome).toMatchObject({ ok: true, problems: [], changedCells: [] })
      if (!outcome.ok || outcome.input === undefined) return
      const prices = calculateCostPrices(outcome.input, some)
      expect(outcome.statedPrices).toEqual(Object.fromEntries(prices.map(({ code, price }) => [code, price])))
    },
  )

  it('saved as OpenDocument it reads the same', { timeout: 120_000 }, async () => {
    const four = UNITS.map((unit) => costPriceProduct(unit))
    const bytes = await buildWorkbook({ applicationNumber: '1', providerName: 'Aanbieder', products: four, reference })
    const [ods] = savedByLibreOffice([await fillWorkbook(bytes, plausibleInput())], 'ods')
    const outcome = await readWorkbook(ods ?? new Uint8Array(), { products: four, reference })
    expect(outcome).toMatchObject({ ok: true, problems: [], input: plausibleInput() })
    expect(outcome.ok && outcome.statedPrices['VB-HOUR']).toBe(calculateCostPrices(plausibleInput(), four)[0]?.price)
  })
})

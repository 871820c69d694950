import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costPriceProduct,
  plausibleInput,
  plausibleOrganisation,
  plausibleProduct,
} from '#test/factories/cost-price-input.ts'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import { hasSpreadsheetProgram, savedByLibreOffice } from '#test/factories/spreadsheet-program.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { calculateCostPrices } from '../calculate-cost-price.ts'
import { ELEMENT_NAMES, type ProductUnit } from '../cost-price.ts'
import type { OrganisationInput, ProductInput, WorkbookInput } from '../cost-price.schema.ts'
import { buildWorkbook } from './build-workbook.server.ts'
import { parseWorkbook } from './parse-workbook.server.ts'
import type { RawWorkbook } from './raw-workbook.ts'
import { readWorkbook } from './read-workbook.server.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const WORKBOOKS = 3
const PRODUCTS_EACH = 24
const reference = loadCostPriceReference(2026)
const present = hasSpreadsheetProgram()
if (!present) process.stdout.write('LibreOffice is not installed: the workbook is not recalculated in this run.\n')

const decimals = (minimum: number, maximum: number, digits: number) =>
  fc
    .integer({ min: Math.round(minimum * 10 ** digits), max: Math.round(maximum * 10 ** digits) })
    .map((whole) => String(Number((whole / 10 ** digits).toFixed(digits))))
const anyOrganisation = fc
  .record({
    sicknessShare: decimals(0, 0.15, 4),
    leaveHours: decimals(100, 300, 1),
    holidayAllowance: decimals(0.08, 0.1, 4),
    overheadShare: decimals(0, 0.5, 4),
    housingDefinition: fc.constantFrom('inside-overhead' as const, 'separate' as const),
    riskAndInnovation: decimals(0, 0.1, 4),
    indexOva: decimals(0, 0.08, 4),
    salaries: fc.array(decimals(2000, 12000, 2), { minLength: 5, maxLength: 5 }),
    clientShare: decimals(0.3, 1, 3),
  })
  .map(({ salaries, clientShare, ...numbers }): OrganisationInput => {
    const levels = ['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP'] as const
    const functions = Object.fromEntries(
      levels.map((level, index) => [level, { salary: salaries[index] ?? '1', clientShare }]),
    )
    return { ...plausibleOrganisation(), ...numbers, functions }
  })
const anyProduct = (unit: ProductUnit, code: string) =>
  fc
    .record({
      irregularHours: decimals(0, 0.2, 3),
      cost: decimals(0, 200, 2),
      places: decimals(1, 12, 1),
      share: decimals(0, 1, 3),
    })
    .map(({ irregularHours, cost, places, share }): ProductInput => {
      const product = { ...plausibleProduct(unit, code), irregularHours }
      switch (product.unit) {
        case 'hour':
          return {
            ...product,
            travelCosts: cost,
            staff: { HBO: { share }, WO: { share: String(Number((1 - Number(share)).toFixed(3))), salary: '6100.5' } },
          }
        case 'daypart':
          return { ...product, groupSize: places, materialCosts: cost }
        case 'day':
          return { ...product, groupSize: places, food: cost }
        case 'trip':
          return { ...product, passengers: places, otherTripCosts: cost }
      }
    })

const codes = Array.from({ length: PRODUCTS_EACH }, (_, index) => `P${String(index).padStart(2, '0')}`)
const unitOf = (index: number) => UNITS[index % UNITS.length] ?? 'hour'
const products = codes.map((code, index) => costPriceProduct(unitOf(index), code))

function randomInputs(): WorkbookInput[] {
  const one = fc.record({
    organisation: anyOrganisation,
    products: fc.tuple(...codes.map((code, index) => anyProduct(unitOf(index), code))),
  })
  return fc.sample(one, { numRuns: WORKBOOKS, seed: 2026 })
}

function numberAt(workbook: RawWorkbook, address: string | undefined): number {
  const [sheet = '', cell = ''] = address?.split('!') ?? []
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = letters.charCodeAt(0) - 65
  return Number(workbook.sheets.find((one) => one.name === sheet)?.rows[Number(row) - 1]?.[column])
}

describe.skipIf(!present)('recalculated by LibreOffice', () => {
  it(
    'every formula gives what the portal calculates, to the cent and in every element',
    { timeout: 180_000 },
    async () => {
      const inputs = randomInputs()
      const order = { applicationNumber: '1', providerName: 'Aanbieder', products, reference }
      const files = await Promise.all(inputs.map(async (input) => fillWorkbook(await buildWorkbook(order), input)))
      const saved = savedByLibreOffice(files, 'xlsx')
      for (const [index, bytes] of saved.entries()) {
        const [outcome, parsed] = [await readWorkbook(bytes, { products, reference }), await parseWorkbook(bytes)]
        if (!outcome.ok || !parsed.ok) throw new Error('not readable')
        expect(outcome.problems).toEqual([])
        expect(outcome.changedCells).toEqual([])
        for (const price of calculateCostPrices(
          inputs[index] ?? { organisation: plausibleOrganisation(), products: [] },
          products,
        )) {
          const cell = (key: string) => numberAt(parsed.workbook, outcome.cells[`${price.code}.${key}`])
          expect(outcome.statedPrices[price.code]).toBe(price.price)
          for (const name of ELEMENT_NAMES) {
            expect(cell(`element.${name}`)).toBeCloseTo(Number(price.exact[name]), 8)
            expect(cell(`rounded.${name}`)).toBeCloseTo(Number(price.elements[name]), 8)
          }
        }
      }
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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  costPriceProduct,
  plausibleInput,
  plausibleOrganisation,
  plausibleProduct,
} from '#test/factories/cost-price-input.ts'
import { sumOf } from '#app/utils/money.ts'
import { calculateCostPrice, calculateCostPrices } from './calculate-cost-price.ts'
import type { OrganisationInput, ProductInput } from './cost-price.schema.ts'
import type { ProductUnit, Term } from './cost-price.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']

/** The organisation of the worked check in facts §3: 1.100 client-bound hours, overhead 25%, risk 2%, no index. */
function workedOrganisation(salary: string): OrganisationInput {
  return {
    ...plausibleOrganisation(),
    leaveHours: '144',
    publicHolidayHours: '0',
    sicknessShare: '0',
    trainingHours: '234',
    overheadShare: '0.25',
    riskAndInnovation: '0.02',
    indexOva: '0',
    indexPpc: '0',
    functions: { HBO: { salary, clientShare: '0.73333333' } },
  }
}
function workedProduct(): ProductInput {
  return {
    code: 'W',
    unit: 'hour',
    irregularHours: '0',
    staff: { HBO: { share: '1' } },
    backgroundHours: '0',
    travelCosts: '0',
    otherClientCosts: '0',
  }
}
function priceOf(organisation: OrganisationInput, input: ProductInput): number {
  return Number(calculateCostPrice(organisation, input, costPriceProduct(input.unit, input.code)).exact.price)
}
function find(term: Term, key: string): Term | undefined {
  return term.key === key ? term : term.parts.map((part) => find(part, key)).find((found) => found !== undefined)
}

describe('the worked check of facts §3', () => {
  it.each([
    ['3500', 63.6, 78.6],
    ['4300', 78.6, 97.2],
    ['5400', 99.3, 122.8],
    ['7000', 126.0, 155.8],
  ])('salary %s costs %s thousand per fte and %s per hour', (salary, thousandPerFte, perHour) => {
    const price = calculateCostPrice(workedOrganisation(salary), workedProduct(), costPriceProduct('hour', 'W'))
    const perFte = find(price.explanation, 'W.staff.HBO.costPerFte')
    expect(Math.abs(Number(perFte?.value) / 1000 - thousandPerFte)).toBeLessThanOrEqual(0.051)
    expect(Math.abs(Number(price.price) - perHour)).toBeLessThanOrEqual(0.051)
  })
})

describe('a cost price', () => {
  it.each(UNITS)('per %s is its four elements, each opened down to what was filled in', (unit) => {
    const [price] = calculateCostPrices(plausibleInput([unit]), [costPriceProduct(unit)], (key) => `Blad!${key}`)
    expect(price).toBeDefined()
    if (price === undefined) return
    expect(sumOf(Object.values(price.elements)).toFixed(2)).toBe(price.price)
    expect(price.explanation.parts.map((part) => part.key)).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `VB-${unit.toUpperCase()}.element.${name}`),
    )
    expect(find(price.explanation, 'org.holidayAllowance')).toMatchObject({
      value: '0.08',
      cell: 'Blad!org.holidayAllowance',
    })
  })

  it('keeps housing out when the organisation counts it in its overhead', () => {
    const organisation = { ...plausibleOrganisation(), housingDefinition: 'inside-overhead' as const }
    const price = calculateCostPrice(organisation, plausibleProduct('day'), costPriceProduct('day'))
    expect(price.detail.housing).toBe('0')
    expect(priceOf(plausibleOrganisation(), plausibleProduct('day'))).toBeGreaterThan(Number(price.exact.price))
  })

  it('leaves out a product of the application that was not filled in', () => {
    expect(
      calculateCostPrices(plausibleInput(['hour']), [costPriceProduct('hour'), costPriceProduct('day')]),
    ).toHaveLength(1)
  })
})

const decimals = (minimum: number, maximum: number, digits: number) =>
  fc
    .integer({ min: Math.round(minimum * 10 ** digits), max: Math.round(maximum * 10 ** digits) })
    .map((whole) => (whole / 10 ** digits).toFixed(digits))

const anyOrganisation = fc
  .record({
    sicknessShare: decimals(0, 0.15, 4),
    holidayAllowance: decimals(0.08, 0.1, 4),
    leaveHours: decimals(100, 300, 1),
    overheadShare: decimals(0, 0.5, 4),
    riskAndInnovation: decimals(0, 0.1, 4),
    indexOva: decimals(0, 0.08, 4),
    indexCorrection: decimals(0, 0.02, 4),
    salary: decimals(2000, 12000, 2),
    clientShare: decimals(0.3, 1, 3),
  })
  .map(({ salary, clientShare, ...numbers }): OrganisationInput => {
    const one = { salary, clientShare }
    return { ...plausibleOrganisation(), ...numbers, functions: { MBO: one, HBO: one, WO: one } }
  })
const anyUnit = fc.constantFrom(...UNITS)

describe('for any input', () => {
  it('the elements sum to the price exactly and none is negative', () => {
    fc.assert(
      fc.property(anyOrganisation, anyUnit, (organisation, unit) => {
        const { price, elements } = calculateCostPrice(organisation, plausibleProduct(unit), costPriceProduct(unit))
        expect(sumOf(Object.values(elements)).toFixed(2)).toBe(price)
        expect(Object.values(elements).every((element) => Number(element) >= 0)).toBe(true)
      }),
    )
  })

  it('the price rises with salary, sickness and overhead, and falls with client-bound hours', () => {
    fc.assert(
      fc.property(anyOrganisation, anyUnit, (organisation, unit) => {
        const base = plausibleProduct(unit)
        const before = priceOf(organisation, base)
        const paid = { salary: '12500', clientShare: organisation.functions.HBO?.clientShare ?? '0.7' }
        if (unit !== 'trip')
          expect(priceOf({ ...organisation, functions: { MBO: paid, HBO: paid, WO: paid } }, base)).toBeGreaterThan(
            before,
          )
        if (unit !== 'day') expect(priceOf({ ...organisation, sicknessShare: '0.2' }, base)).toBeGreaterThan(before)
        expect(priceOf({ ...organisation, overheadShare: '0.6' }, base)).toBeGreaterThan(before)
        if (unit === 'hour') expect(priceOf(withClientShare(organisation, '0.25'), base)).toBeGreaterThan(before)
      }),
    )
  })

  it('every euro times a factor makes the price times that factor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), anyUnit, (factor, unit) => {
        const times = (text: string) => String(Number(text) * factor)
        const organisation = plausibleOrganisation()
        const scaled: OrganisationInput = {
          ...organisation,
          maximumPremiumWage: times(organisation.maximumPremiumWage),
          pensionFranchise: times(organisation.pensionFranchise),
          maximumPensionWage: times(organisation.maximumPensionWage),
          minimumHolidayAllowance: times(organisation.minimumHolidayAllowance ?? '0'),
          functions: Object.fromEntries(
            Object.entries(organisation.functions).map(([level, row]) => [
              level,
              { ...row, salary: times(row.salary) },
            ]),
          ),
        }
        const ratio =
          priceOf(scaled, scaleEuros(plausibleProduct(unit), times)) / priceOf(organisation, plausibleProduct(unit))
        expect(ratio).toBeCloseTo(factor, 9)
      }),
    )
  })
})

function withClientShare(organisation: OrganisationInput, clientShare: string): OrganisationInput {
  const rows = Object.entries(organisation.functions).map(([level, row]) => [level, { ...row, clientShare }] as const)
  return { ...organisation, functions: Object.fromEntries(rows) }
}

function scaleEuros(product: ProductInput, times: (text: string) => string): ProductInput {
  switch (product.unit) {
    case 'hour':
      return { ...product, travelCosts: times(product.travelCosts), otherClientCosts: times(product.otherClientCosts) }
    case 'daypart':
      return {
        ...product,
        materialCosts: times(product.materialCosts),
        ownTransport: times(product.ownTransport),
        housingCosts: times(product.housingCosts),
      }
    case 'day':
      return {
        ...product,
        food: times(product.food),
        livingCosts: times(product.livingCosts),
        pocketMoney: times(product.pocketMoney),
        housingPerYear: times(product.housingPerYear),
      }
    case 'trip': {
      const { MBO } = product.staff
      const staff = MBO?.salary === undefined ? product.staff : { MBO: { ...MBO, salary: times(MBO.salary) } }
      return {
        ...product,
        staff,
        costPerKilometre: times(product.costPerKilometre),
        otherTripCosts: times(product.otherTripCosts),
      }
    }
  }
}

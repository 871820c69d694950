import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateCostPrice } from '#app/features/cost-price/calculate-cost-price.ts'
import type { HourInput } from '#app/features/cost-price/cost-price.schema.ts'
import type { ProductUnit } from '#app/features/cost-price/cost-price.ts'
import { euro } from '#app/utils/money.ts'
import {
  costPriceProduct,
  plausibleInput,
  plausibleOrganisation,
  plausibleProduct,
} from '#test/factories/cost-price-input.ts'
import { studyPoint } from '#test/factories/study-point.ts'
import { AS_STATED, mixReaches, recalculate } from './what-if.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const whole = (unit: ProductUnit, organisation = plausibleOrganisation(), product = plausibleProduct(unit)) =>
  calculateCostPrice(organisation, product, costPriceProduct(unit)).price

describe('a cost price calculated anew from its roll-up', () => {
  it.each(UNITS)('per %s is the stated one when nothing is changed, with the same elements', (unit) => {
    const point = studyPoint(1, {}, { unit })
    const again = recalculate(point, AS_STATED)
    const stated = calculateCostPrice(plausibleOrganisation(), plausibleProduct(unit), costPriceProduct(unit))
    expect(again.price.toFixed(2)).toBe(point.price)
    for (const name of ['a', 'b', 'c', 'd'] as const)
      expect(Number(again[name])).toBeCloseTo(Number(stated.exact[name]), 7)
  })

  it('with more overhead is what the whole calculation gives with that overhead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.integer({ min: -100, max: 150 }), (unit, mille) => {
        const change = (mille / 1000).toFixed(3)
        const overheadShare = euro(plausibleOrganisation().overheadShare).plus(euro(change)).toFixed()
        const expected = whole(unit, { ...plausibleOrganisation(), overheadShare })
        expect(Number(recalculate(studyPoint(1, {}, { unit }), { ...AS_STATED, overhead: change }).price)).toBeCloseTo(
          Number(expected),
          1,
        )
      }),
      { numRuns: 30 },
    )
  })

  it('with more hours is what the whole calculation gives with so many more net hours', () => {
    const organisation = plausibleOrganisation()
    const net = 1878 - 165 - 50 - 1878 * 0.065 - 45
    const grossHours = String(Math.round((1878 + (net * 0.1) / (1 - 0.065)) * 1e6) / 1e6)
    for (const unit of ['hour', 'daypart', 'trip'] as const)
      expect(Number(recalculate(studyPoint(1, {}, { unit }), { ...AS_STATED, hours: '0.1' }).price)).toBeCloseTo(
        Number(whole(unit, { ...organisation, grossHours })),
        1,
      )
  })

  it('with another mix is what the whole calculation gives with that mix', () => {
    const product = plausibleProduct('hour') as HourInput
    const shifted = { ...product, staff: { HBO: { share: '0.68' }, WO: { share: '0.32' } } }
    const mix = { from: 'HBO', to: 'WO', share: '0.2' } as const
    const price = recalculate(studyPoint(1), { ...AS_STATED, mix }).price
    expect(Number(price)).toBeCloseTo(Number(whole('hour', plausibleOrganisation(), shifted)), 1)
  })

  it('stays as it is for a provider that has no costs of the other level', () => {
    const { organisation, products } = plausibleInput(['hour'])
    const { HBO, WO } = organisation.functions
    const input = { organisation: { ...organisation, functions: { HBO: HBO!, WO: WO! } }, products }
    const point = studyPoint(1, {}, { input })
    const mix = { from: 'HBO', to: 'WO+', share: '0.5' } as const
    expect(mixReaches(point, mix)).toBe(false)
    expect(recalculate(point, { ...AS_STATED, mix }).price.toFixed(2)).toBe(point.price)
  })
})

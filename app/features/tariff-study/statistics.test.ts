import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euro } from '#app/utils/money.ts'
import {
  coverageOf,
  distributionOf,
  ordered,
  quantile,
  weightedDistributionOf,
  weightedQuantile,
} from './statistics.ts'

const cents = fc.integer({ min: 1, max: 100_000 }).map((whole) => euro((whole / 100).toFixed(2)))
const values = fc.array(cents, { minLength: 1, maxLength: 40 })
const weighted = fc.array(
  fc.record({ value: cents, weight: fc.integer({ min: 0, max: 500 }).map((whole) => euro(whole)) }),
  { minLength: 1, maxLength: 40 },
)

describe('a quantile', () => {
  it.each([
    [['1', '2', '3', '4'], '0.25', '1.75'],
    [['1', '2', '3', '4'], '0.5', '2.5'],
    [['10', '20', '40'], '0.75', '30'],
    [['7'], '0.25', '7'],
  ])('of %j at %s is %s, as a spreadsheet program gives it', (texts, share, expected) => {
    expect(quantile(ordered(texts.map((text) => euro(text))), share)?.toFixed()).toBe(expected)
  })

  it('without values is nothing', () => {
    expect(quantile([], '0.5')).toBeUndefined()
    expect(distributionOf([])).toBeUndefined()
    expect(weightedDistributionOf([{ value: euro('1'), weight: euro(0) }])).toBeUndefined()
  })

  it('lies between the extremes and rises with the share', () => {
    fc.assert(
      fc.property(values, (some) => {
        const found = distributionOf(some)
        const five = found ? [found.lowest, found.quarter, found.median, found.threeQuarters, found.highest] : []
        expect(five.every((value, place) => place === 0 || value.gte(five[place - 1]!))).toBe(true)
      }),
    )
  })
})

describe('a weighted quantile', () => {
  it('is a value that occurs, at or below which lies at least that share of the weight', () => {
    fc.assert(
      fc.property(weighted, fc.constantFrom('0.25', '0.5', '0.75'), (items, share) => {
        const found = weightedQuantile(items, share)
        if (found === undefined) return items.every(({ weight }) => weight.isZero())
        expect(items.some(({ value }) => value.equals(found))).toBe(true)
        expect(coverageOf(items, found)?.gte(euro(share))).toBe(true)
        return true
      }),
    )
  })

  it('does not change when every weight is a times as large', () => {
    fc.assert(
      fc.property(weighted, fc.integer({ min: 2, max: 9 }), (items, times) => {
        const larger = items.map(({ value, weight }) => ({ value, weight: weight.times(times) }))
        expect(weightedQuantile(larger, '0.5')?.toFixed()).toBe(weightedQuantile(items, '0.5')?.toFixed())
      }),
    )
  })
})

describe('the coverage of a tariff', () => {
  it('never falls when the tariff rises, is nothing below all and everything from the highest', () => {
    fc.assert(
      fc.property(weighted, cents, cents, (items, one, other) => {
        const [low, high] = one.lte(other) ? [one, other] : [other, one]
        const [atLow, atHigh] = [coverageOf(items, low), coverageOf(items, high)]
        if (atLow === undefined || atHigh === undefined) return
        expect(atHigh.gte(atLow)).toBe(true)
        expect(coverageOf(items, euro('1000'))?.toFixed()).toBe('1')
        expect(coverageOf(items, euro('0'))?.toFixed()).toBe('0')
      }),
    )
  })
})

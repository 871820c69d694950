import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given } from '#app/features/cost-price/terms.ts'
import { euro, sumOf } from '#app/utils/money.ts'
import { indexedTariff, roundTariff } from './indexed-tariff.ts'

const index = (share: string) => given('index', 'Index 2027', share, 'share')

describe('rounding', () => {
  it.each([
    ['103.994', 'cent', '103.99'],
    ['103.995', 'cent', '104.00'],
    ['103.89', 'minute', '103.80'],
    ['104.10', 'minute', '104.40'],
    ['104.09', 'minute', '103.80'],
    ['0.10', 'minute', '0.60'],
  ] as const)('%s by %s is %s', (amount, rounding, expected) => {
    expect(roundTariff(euro(amount), rounding)).toBe(expected)
  })
})

describe('an indexed tariff', () => {
  it('is the old one times 1 + index, opened into both', () => {
    const standing = { code: '45N21', amount: '98.40', elements: { a: '60.00', b: '5.00', c: '30.00', d: '3.40' } }
    const { amount, elements, explanation } = indexedTariff(standing, index('0.0394'), 'cent')
    expect(amount).toBe('102.28')
    expect(elements).toEqual({ a: '60.00', b: '5.00', c: '30.00', d: '7.28' })
    expect(explanation).toMatchObject({
      value: '102.28',
      parts: [{ value: '102.27696', parts: [{ key: '45N21.tariff' }, { key: 'index' }] }],
    })
  })

  it('sums to its elements, is whole cents per minute where that is asked, and never falls by a rise', () => {
    const cents = fc.integer({ min: 100, max: 100_000 })
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom('cent' as const, 'minute' as const),
        (whole, rise, rounding) => {
          const old = rounding === 'minute' ? whole * 60 : whole
          const amount = (old / 100).toFixed(2)
          const elements = { a: amount, b: '0.00', c: '0.00', d: '0.00' }
          const made = indexedTariff({ code: 'P', amount, elements }, index((rise / 10_000).toFixed(4)), rounding)
          expect(sumOf(Object.values(made.elements ?? {})).toFixed(2)).toBe(made.amount)
          expect(euro(made.amount).gte(euro(amount))).toBe(true)
          if (rounding === 'minute') expect(euro(made.amount).times(100).modulo(60).isZero()).toBe(true)
        },
      ),
    )
  })
})

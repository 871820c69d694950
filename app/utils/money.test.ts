import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centsText, euro, isDecimalText, roundHalfUp, splitCents, sumOf } from '#app/utils/money.ts'

describe('money', () => {
  test.each([
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['0.125', '0.13'],
    ['-2.675', '-2.68'],
    ['-0.001', '0.00'],
  ])('rounds %s to %s, half away from zero', (amount, expected) => {
    expect(centsText(euro(amount))).toBe(expected)
    expect(roundHalfUp(euro(amount), 2).equals(expected)).toBe(true)
  })

  test.each(['1e400', 'NaN', '1,5', '', ' 1', '.5', '1.', '0x10'])('refuses %j as a stored number', (text) => {
    expect(isDecimalText(text)).toBe(false)
    expect(() => euro(text)).toThrow(RangeError)
  })

  test('takes whole numbers from code, never a float', () => {
    expect(euro(0).isZero()).toBe(true)
    expect(() => euro(0.1)).toThrow(RangeError)
    expect(() => euro(2 ** 53)).toThrow(RangeError)
  })

  test('parts always sum to the whole', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => euro(String(n)).div(100).toFixed(2))
    fc.assert(
      fc.property(
        cents,
        fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 12 }),
        (total, weights) => {
          const parts = splitCents(total, weights.map(String))
          expect(parts).toHaveLength(weights.length)
          expect(sumOf(parts).equals(euro(total))).toBe(true)
        },
      ),
    )
  })

  test('the spare cent goes to the largest remainder', () => {
    expect(splitCents('0.10', ['1', '1', '1'])).toEqual(['0.04', '0.03', '0.03'])
    expect(splitCents('1.00', ['1', '2'])).toEqual(['0.33', '0.67'])
    expect(splitCents('1.00', ['0', '0'])).toEqual(['0.50', '0.50'])
    expect(splitCents('1.00', [])).toEqual([])
  })
})

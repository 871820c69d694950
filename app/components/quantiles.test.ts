import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantilesOf } from './quantiles.ts'

it('gives values that occur, by nearest rank', () => {
  expect(quantilesOf(['10', '9', '80.50', '70'])).toEqual({
    lowest: '9',
    quarter: '9',
    median: '10',
    threeQuarters: '70',
    highest: '80.50',
  })
  expect(quantilesOf(['1', '2', '3', '4', '5'])?.median).toBe('3')
  expect(quantilesOf([])).toBeUndefined()
})

it('keeps the order lowest to highest for any values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1 }), (cents) => {
      const found = quantilesOf(cents.map((value) => (value / 100).toFixed(2)))!
      const numbers = [found.lowest, found.quarter, found.median, found.threeQuarters, found.highest].map(Number)
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other))
      expect(numbers[0]).toBe(Math.min(...cents) / 100)
    }),
  )
})

import { expect, test } from 'vitest'
import { percentile } from './figures.ts'

test('the percentile is the value that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100])
  expect(percentile([7.4], 0.99)).toBe(7)
  expect(percentile([], 0.5)).toBe(0)
})

import { describe, expect, test } from 'vitest'
import { partOf, readPercentage } from '#app/utils/percentage.ts'

describe('percentage', () => {
  test.each([
    ['25%', '0.25'],
    ['25,5 %', '0.255'],
    ['0,25', '0.25'],
    ['0.25', '0.25'],
    ['1', '1'],
    ['-3%', '-0.03'],
    ['-0,5%', '-0.005'],
    ['150%', '1.5'],
  ])('reads %s', (text, rate) => {
    expect(readPercentage(text)).toEqual({ ok: true, rate })
  })

  test.each([
    ['', 'empty'],
    ['25', 'ambiguous'],
    ['1,5', 'ambiguous'],
    ['vijf', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['5%%', 'not-a-number'],
  ])('refuses %j as %s', (text, reason) => {
    expect(readPercentage(text)).toEqual({ ok: false, reason })
  })

  test('a part is exact', () => {
    expect(partOf('250000', '0.05').toFixed(2)).toBe('12500.00')
  })
})

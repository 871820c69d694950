import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDecimal, formatEuro, formatPercentage } from './format-amount.ts'

describe('formatEuro', () => {
  it.each([
    ['1234.56', '€\u00A01.234,56', '€1,234.56'],
    ['0', '€\u00A00,00', '€0.00'],
    ['-12.5', '€\u00A0-12,50', '-€12.50'],
    ['-0.00', '€\u00A00,00', '€0.00'],
    ['999999999999.99', '€\u00A0999.999.999.999,99', '€999,999,999,999.99'],
    ['0.1250', '€\u00A00,125', '€0.125'],
    ['007.10', '€\u00A07,10', '€7.10'],
    ['100', '€\u00A0100,00', '€100.00'],
  ])('writes %s', (amount, nl, en) => {
    expect(formatEuro(amount)).toBe(nl)
    expect(formatEuro(amount, 'en')).toBe(en)
  })

  it.each(['', '1,50', '1e5', 'NaN', '.5', '1.', '--1'])('refuses %j', (text) => {
    expect(() => formatEuro(text)).toThrow(RangeError)
  })

  it('loses no digit of any amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (cents) => {
        const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
        const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
        const back = formatEuro(amount).replace('€\u00A0', '').replaceAll('.', '').replace(',', '')
        expect(BigInt(back)).toBe(cents)
      }),
    )
  })
})

describe('formatDecimal and formatPercentage', () => {
  it('drop zeros that say nothing', () => {
    expect(formatDecimal('1878.000')).toBe('1.878')
    expect(formatDecimal('1.50', 'en')).toBe('1.5')
    expect(formatPercentage('6.50')).toBe('6,5%')
    expect(formatPercentage('-2')).toBe('-2%')
  })
})

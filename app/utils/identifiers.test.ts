import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkAgbCode,
  checkBigNumber,
  checkBranchNumber,
  checkIban,
  checkKvkNumber,
  checkRsin,
  checkVatNumber,
} from '#app/utils/identifiers.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))

describe('numbers of digits only', () => {
  test.each([
    [checkKvkNumber, 8],
    [checkBranchNumber, 12],
    [checkAgbCode, 8],
    [checkBigNumber, 11],
  ])('%o takes exactly its length', (check, length) => {
    fc.assert(
      fc.property(digits(length), (value) => {
        expect(check(value)).toEqual({ ok: true, value })
        expect(check(` ${value.slice(0, 3)} ${value.slice(3)} `)).toEqual({ ok: true, value })
        expect(check(value.slice(1))).toEqual({ ok: false, reason: 'length' })
        expect(check(value + '0')).toEqual({ ok: false, reason: 'length' })
        expect(check(`x${value.slice(1)}`)).toEqual({ ok: false, reason: 'characters' })
      }),
    )
    expect(check('  ')).toEqual({ ok: false, reason: 'empty' })
  })

  test('Arabic-Indic digits are not digits here', () => {
    expect(checkKvkNumber('٠١٢٣٤٥٦٧')).toEqual({ ok: false, reason: 'characters' })
  })
})

describe('numbers with a check', () => {
  test.each(['123456782', '111222333', '12.34.56.782'])('RSIN %s passes the eleven test', (value) => {
    expect(checkRsin(value).ok).toBe(true)
  })

  test('one wrong digit in an RSIN is always found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const changed = Array.from('123456782', (d, i) => (i === place ? (Number(d) + shift) % 10 : d)).join('')
        expect(checkRsin(changed)).toEqual({ ok: false, reason: 'check-digit' })
      }),
    )
    expect(checkRsin('000000000')).toEqual({ ok: false, reason: 'check-digit' })
  })

  test.each(['NL000099998B57', 'NL123456789B13', 'nl 1234.56.782 b01'])('VAT number %s is valid', (value) => {
    expect(checkVatNumber(value).ok).toBe(true)
  })

  test.each([
    ['NL123456789B01', 'check-digit'],
    ['BE123456782B01', 'form'],
    ['NL123456782B1', 'length'],
    ['', 'empty'],
  ])('VAT number %j is refused: %s', (value, reason) => {
    expect(checkVatNumber(value)).toEqual({ ok: false, reason })
  })

  test('the example IBAN is valid, and no other check digits are', () => {
    expect(checkIban('NL91 ABNA 0417 1643 00')).toEqual({ ok: true, value: 'NL91ABNA0417164300' })
    for (let check = 2; check <= 98; check += 1) {
      if (check === 91) continue
      const value = `NL${String(check).padStart(2, '0')}ABNA0417164300`
      expect(checkIban(value)).toEqual({ ok: false, reason: 'check-digit' })
    }
    expect(checkIban('DE91ABNA0417164300')).toEqual({ ok: false, reason: 'form' })
    expect(checkIban('NL91ABNA04171643')).toEqual({ ok: false, reason: 'length' })
  })
})

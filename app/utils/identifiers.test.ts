import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkAgbCode,
  checkBigNumber,
  checkBranchNumber,
  checkIban,
  checkIdentifier,
  checkKvkNumber,
  checkRsin,
  checkVatNumber,
} from '#app/utils/identifiers.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))

test.each([
  ['big', '9901 2345 678', '99012345678'],
  ['kvk', '01234567', '01234567'],
  ['iban', 'nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
] as const)('a number of the kind %s is checked by its own rule', (kind, typed, value) => {
  expect(checkIdentifier(kind, typed)).toEqual({ ok: true, value })
  expect(checkIdentifier(kind, `${typed}1`).ok).toBe(false)
})

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

describe('numbers made by their own rule', () => {
  const eleven = digits(8)
    .map((eight) => ({ eight, sum: Array.from(eight).reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) }))
    .filter(({ eight, sum }) => sum % 11 < 10 && eight !== '00000000')
    .map(({ eight, sum }) => `${eight}${String(sum % 11)}`)
  /** The two check digits that make a text with `00` in that place pass mod 97. */
  const checkDigits = (numeric: string) => String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')
  const asDigits = (text: string) => Array.from(text, (sign) => parseInt(sign, 36).toString()).join('')
  const iban = fc
    .tuple(fc.stringMatching(/^[A-Z]{4}$/), digits(10))
    .map(([bank, account]) => `NL${checkDigits(asDigits(`${bank}${account}NL00`))}${bank}${account}`)
  const soleTrader = digits(9).map((nine) => `NL${nine}B${checkDigits(asDigits(`NL${nine}B00`))}`)
  /** The same number with one digit, at some place, changed to another. */
  const oneWrong = (number: string, at: number, shift: number) => {
    const places = Array.from(number, (sign, place) => ({ sign, place })).filter(({ sign }) => /\d/.test(sign))
    const { place, sign } = places[at % places.length]!
    return `${number.slice(0, place)}${String((Number(sign) + shift) % 10)}${number.slice(place + 1)}`
  }
  const change = [fc.nat(20), fc.integer({ min: 1, max: 9 })] as const

  test.each([
    ['RSIN', checkRsin, eleven],
    ['IBAN', checkIban, iban],
  ] as const)('%s: every one is valid, and with one wrong digit none is', (_name, check, made) => {
    fc.assert(
      fc.property(made, ...change, (number, at, shift) => {
        expect(check(number)).toEqual({ ok: true, value: number })
        expect(check(oneWrong(number, at, shift))).toEqual({ ok: false, reason: 'check-digit' })
      }),
    )
  })

  test('VAT numbers of both forms are valid', () => {
    const legalEntity = fc.tuple(eleven, fc.integer({ min: 1, max: 99 }))
    fc.assert(
      fc.property(legalEntity, soleTrader, ([rsin, sequence], sole) => {
        expect(checkVatNumber(`NL${rsin}B${String(sequence).padStart(2, '0')}`).ok).toBe(true)
        expect(checkVatNumber(sole).ok).toBe(true)
      }),
    )
  })

  test('a VAT number of a sole trader with one wrong digit passes only as one of a legal entity', () => {
    fc.assert(
      fc.property(soleTrader, ...change, (sole, at, shift) => {
        const wrong = oneWrong(sole, at, shift)
        expect(checkVatNumber(wrong).ok).toBe(checkRsin(wrong.slice(2, 11)).ok)
      }),
    )
  })
})

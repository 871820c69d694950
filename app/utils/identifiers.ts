import { Exact } from '#app/utils/money.ts'

/**
 * The numbers by which the Netherlands knows organisations and professionals (facts §6). Each check takes what a
 * person typed, forgives spaces, dots and small letters, and answers the one stored form or the reason it is none.
 */

export type IdentifierRefusal = 'empty' | 'characters' | 'length' | 'form' | 'check-digit'
export type IdentifierResult = { ok: true; value: string } | { ok: false; reason: IdentifierRefusal }

const refuse = (reason: IdentifierRefusal): IdentifierResult => ({ ok: false, reason })
const accept = (value: string): IdentifierResult => ({ ok: true, value })
const tidy = (text: string) => text.replace(/[\s.]/g, '').toUpperCase()

function digitsOf(length: number, text: string): IdentifierResult {
  const value = tidy(text)
  if (value === '') return refuse('empty')
  if (!/^\d+$/.test(value)) return refuse('characters')
  return value.length === length ? accept(value) : refuse('length')
}

/** 9·d1 + 8·d2 + ... + 2·d8 - d9 divisible by eleven (elfproef); all zeros does not count. */
function passesElevenTest(nineDigits: string): boolean {
  const sum = Array.from(nineDigits).reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  )
  return sum % 11 === 0 && nineDigits !== '000000000'
}

/** ISO 7064 mod 97 over letters (A = 10) and digits. */
function remainder97(text: string): number {
  const digits = Array.from(text, (character) => parseInt(character, 36).toString()).join('')
  return new Exact(digits).modulo(97).toNumber()
}

/** KVK number: eight digits, leading zeros kept, no check digit (kvk.nl). */
export function checkKvkNumber(text: string): IdentifierResult {
  return digitsOf(8, text)
}

/** KVK branch number (vestigingsnummer): twelve digits (kvk.nl). */
export function checkBranchNumber(text: string): IdentifierResult {
  return digitsOf(12, text)
}

/** RSIN: nine digits that pass the eleven test. */
export function checkRsin(text: string): IdentifierResult {
  const digits = digitsOf(9, text)
  return digits.ok && !passesElevenTest(digits.value) ? refuse('check-digit') : digits
}

/**
 * VAT number NL123456789B01. Legal entities carry their RSIN (eleven test); sole traders have since 2020 a number
 * that passes mod 97 as a whole. Either makes it valid.
 */
export function checkVatNumber(text: string): IdentifierResult {
  const value = tidy(text)
  if (value === '') return refuse('empty')
  if (value.length !== 14) return refuse('length')
  if (!/^NL\d{9}B\d{2}$/.test(value)) return refuse('form')
  return passesElevenTest(value.slice(2, 11)) || remainder97(value) === 1 ? accept(value) : refuse('check-digit')
}

/** Dutch IBAN: NL, two check digits, four bank letters, ten digits; mod 97 is 1. */
export function checkIban(text: string): IdentifierResult {
  const value = tidy(text)
  if (value === '') return refuse('empty')
  if (value.length !== 18) return refuse('length')
  if (!/^NL\d{2}[A-Z]{4}\d{10}$/.test(value)) return refuse('form')
  return remainder97(value.slice(4) + value.slice(0, 4)) === 1 ? accept(value) : refuse('check-digit')
}

/** AGB code: eight digits, the first two the kind of care; no check digit. */
export function checkAgbCode(text: string): IdentifierResult {
  return digitsOf(8, text)
}

/** BIG number: eleven digits, the first two the profession; no public check digit. */
export function checkBigNumber(text: string): IdentifierResult {
  return digitsOf(11, text)
}

/** The numbers that can be asked, by the name a procedure gives them, each with its check. */
const CHECKS = {
  kvk: checkKvkNumber,
  branch: checkBranchNumber,
  rsin: checkRsin,
  vat: checkVatNumber,
  iban: checkIban,
  agb: checkAgbCode,
  big: checkBigNumber,
} as const
export type IdentifierKind = keyof typeof CHECKS
export const IDENTIFIER_KINDS = Object.keys(CHECKS) as [IdentifierKind, ...IdentifierKind[]]

/** Checks a number of this kind. */
export function checkIdentifier(kind: IdentifierKind, text: string): IdentifierResult {
  return CHECKS[kind](text)
}

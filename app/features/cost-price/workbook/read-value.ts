import { Exact, euro, roundHalfUp } from '#app/utils/money.ts'
import type { Field } from '../fields/field.ts'
import { bareNumber, meaningsOf, type Notation } from './number-text.ts'
import type { RawValue } from './raw-workbook.ts'

/**
 * What a cell means for its field. `remark` says that it was not literally what the field asks; `between` are the two
 * numbers a text can mean, each spelled so that it means only that: then whoever wrote it is asked.
 */
export type ReadValue =
  | { kind: 'empty' }
  | { kind: 'value'; text: string; remark?: string }
  | { kind: 'problem'; found: string; expected: string; between?: [string, string] }

const EXCEL_DIGITS = 15
const DECIMALS = 8
const LARGEST_WHOLE = 2 ** 53
const PERCENT = 100

/** Reads a cell the way people write: Dutch and English numbers, percentages as 25% or 0,25, choices by name. */
export function readValue(value: RawValue, field: Field, notation: Notation = 'file'): ReadValue {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return { kind: 'empty' }
  if (typeof value === 'object') return problem('error' in value ? value.error : `datum ${value.date}`, field)
  if (field.kind === 'choice') return readChoice(String(value), field)
  return field.kind === 'text' ? readText(String(value), field) : readNumeric(value, field, notation)
}

function readNumeric(value: string | number | boolean, field: Field, notation: Notation): ReadValue {
  if (typeof value === 'boolean') return problem(value ? 'WAAR' : 'ONWAAR', field)
  return typeof value === 'number' ? readNumber(value, field) : readNumberText(value, field, notation)
}

/** What the field asks for, in Dutch. */
export function expectationOf(field: Field): string {
  if (field.kind === 'choice') return `een van: ${field.choices.map((choice) => choice.label).join(', ')}`
  if (field.kind === 'text') return `tekst van hoogstens ${field.maximum} tekens`
  const from = field.above ? `groter dan ${shown(field.minimum, field)}` : `van ${shown(field.minimum, field)}`
  return `een ${field.kind === 'share' ? 'percentage' : 'getal'} ${from} tot en met ${shown(field.maximum, field)}`
}

/** As `shown`, but three decimals get a fourth, so that the text can never be taken for thousands. */
function spelled(text: string, field: Pick<Field, 'kind'>): string {
  const short = shown(text, field)
  return /^-?[1-9]\d{0,2},\d{3}%?$/.test(short) ? short.replace(/%?$/, (sign) => `0${sign}`) : short
}

/** A canonical number as a Dutch reader writes it; shares as percentage. */
export function shown(text: string, field: Pick<Field, 'kind'>): string {
  const isShare = field.kind === 'share'
  const value = isShare ? euro(text).times(PERCENT) : euro(text)
  return `${value.toFixed().replace('.', ',')}${isShare ? '%' : ''}`
}

function problem(found: string, field: Field): ReadValue {
  return { kind: 'problem', found: found.slice(0, 80), expected: expectationOf(field) }
}

function readChoice(text: string, field: Field): ReadValue {
  const wanted = text.trim().toLowerCase()
  const choice = field.choices.find((one) => one.label.toLowerCase() === wanted || one.value.toLowerCase() === wanted)
  return choice === undefined ? problem(text, field) : { kind: 'value', text: choice.value }
}

/** Control and direction characters never get in: they hide what a text says. */
function readText(text: string, field: Field): ReadValue {
  const clean = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .trim()
  return clean.length > Number(field.maximum) ? problem(clean, field) : { kind: 'value', text: clean }
}

function readNumber(value: number, field: Field): ReadValue {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_WHOLE) return problem(String(value), field)
  const exact = new Exact(value).toSignificantDigits(EXCEL_DIGITS)
  if (fits(exact, field)) return accepted(exact)
  return field.kind === 'share' ? asPercentage(exact, String(value), field) : problem(String(value), field)
}

function readNumberText(text: string, field: Field, notation: Notation): ReadValue {
  const bare = bareNumber(text)
  if (bare === undefined || (bare.percent && field.kind !== 'share')) return problem(text, field)
  const written = meaningsOf(bare.digits, notation).map((meaning) => euro(meaning).toSignificantDigits(EXCEL_DIGITS))
  const withoutSign = field.kind === 'share' && !bare.percent
  const [first, second] = meantBy(bare.percent ? written.map(hundredth) : written, field, withoutSign)
  if (first !== undefined) return second === undefined ? accepted(first) : asked(text, field, [first, second])
  const whole = withoutSign ? written.find((one) => fits(hundredth(one), field)) : undefined
  return whole === undefined ? problem(text, field) : asPercentage(whole, text, field)
}

/** The different meanings that fit; a bare 1 for a share can be all of it or one hundredth. */
function meantBy(written: readonly Exact[], field: Field, withoutSign: boolean): Exact[] {
  const literal = written.filter(
    (one, place) => fits(one, field) && !written.slice(0, place).some((other) => other.equals(one)),
  )
  return withoutSign && literal.some((one) => one.equals(1)) ? [...literal, hundredth(euro(1))] : literal
}

const hundredth = (value: Exact) => value.dividedBy(PERCENT)

function accepted(value: Exact): ReadValue {
  return { kind: 'value', text: roundHalfUp(value, DECIMALS).toFixed() }
}

function asked(found: string, field: Field, meanings: [Exact, Exact]): ReadValue {
  const between = meanings.map((one) => spelled(roundHalfUp(one, DECIMALS).toFixed(), field)) as [string, string]
  return { kind: 'problem', found: found.slice(0, 80), expected: expectationOf(field), between }
}

/** 25 for a share is 25%; said so, because 2500% is what it literally says. */
function asPercentage(value: Exact, found: string, field: Field): ReadValue {
  const share = hundredth(value)
  if (!fits(share, field)) return problem(found, field)
  const text = roundHalfUp(share, DECIMALS).toFixed()
  return { kind: 'value', text, remark: `Gelezen als ${shown(text, field)}.` }
}

function fits(value: Exact, field: Field): boolean {
  if (value.isNegative() && !value.isZero()) return false
  const minimum = euro(field.minimum)
  return (field.above ? value.greaterThan(minimum) : value.gte(minimum)) && value.lte(euro(field.maximum))
}

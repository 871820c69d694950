import { Exact, euro, roundHalfUp } from '#app/utils/money.ts'
import type { Field } from '../fields/field.ts'
import type { RawValue } from './raw-workbook.ts'

/** What a cell means for its field; `remark` says that another reading was possible. */
export type ReadValue =
  | { kind: 'empty' }
  | { kind: 'value'; text: string; remark?: string }
  | { kind: 'problem'; found: string; expected: string }

const EXCEL_DIGITS = 15
const DECIMALS = 8
const LARGEST_WHOLE = 2 ** 53
const PERCENT = 100

/** Reads a cell the way people write: Dutch and English numbers, percentages as 25% or 0,25, choices by name. */
export function readValue(value: RawValue, field: Field): ReadValue {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return { kind: 'empty' }
  if (typeof value === 'object') return problem('error' in value ? value.error : `datum ${value.date}`, field)
  if (field.kind === 'choice') return readChoice(String(value), field)
  if (field.kind === 'text') return readText(String(value), field)
  return readNumeric(value, field)
}

function readNumeric(value: string | number | boolean, field: Field): ReadValue {
  if (typeof value === 'boolean') return problem(value ? 'WAAR' : 'ONWAAR', field)
  return typeof value === 'number' ? readNumber(value, field) : readNumberText(value, field)
}

/** What the field asks for, in Dutch. */
export function expectationOf(field: Field): string {
  if (field.kind === 'choice') return `een van: ${field.choices.map((choice) => choice.label).join(', ')}`
  if (field.kind === 'text') return `tekst van hoogstens ${field.maximum} tekens`
  const from = field.above ? `groter dan ${shown(field.minimum, field)}` : `van ${shown(field.minimum, field)}`
  return `een ${field.kind === 'share' ? 'percentage' : 'getal'} ${from} tot en met ${shown(field.maximum, field)}`
}

/** A canonical number as a Dutch reader writes it; shares as percentage. */
function shown(text: string, field: Pick<Field, 'kind'>): string {
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
  return accept([new Exact(value).toSignificantDigits(EXCEL_DIGITS)], String(value), field)
}

function readNumberText(text: string, field: Field): ReadValue {
  const percent = /%\s*$/.test(text)
  if (percent && field.kind !== 'share') return problem(text, field)
  const bare = text.replace(/%\s*$/, '').replaceAll(/€|EUR|[\s\u00a0\u202f']/gi, '')
  const readings = readingsOf(bare).map((reading) => (percent ? euro(reading).dividedBy(PERCENT) : euro(reading)))
  return accept(readings, text, field, percent)
}

/** All numbers a text can mean, the Dutch one first: '3.500' is 3500 or 3.5; '3,5' only 3.5. */
function readingsOf(text: string): string[] {
  const plain = /^-?\d{1,15}(?:([.,])(\d{1,15}))?$/.exec(text)
  const grouped = /^-?\d{1,3}(?:([.,])\d{3})+(?:([.,])\d{1,15})?$/.exec(text)
  const readings: string[] = []
  if (
    grouped?.[1] !== undefined &&
    grouped[1] !== grouped[2] &&
    !/^-?0\d*[.,]/.test(text) &&
    sameGroups(text, grouped[1])
  )
    readings.push(text.replaceAll(grouped[1], '').replace(',', '.'))
  if (plain !== null) readings.push(text.replace(',', '.'))
  return text.includes(',') && readings.length > 1 ? readings.reverse() : readings
}

function sameGroups(text: string, separator: string): boolean {
  const [whole = ''] = text.split(separator === '.' ? ',' : '.')
  return whole
    .split(separator)
    .slice(1)
    .every((group) => group.length === 3)
}

function accept(readings: readonly Exact[], found: string, field: Field, percent = false): ReadValue {
  const [first, second] = readings.filter((reading) => fits(reading, field))
  if (first !== undefined) {
    const text = roundHalfUp(first, DECIMALS).toFixed()
    if (second === undefined || second.equals(first)) return { kind: 'value', text }
    return { kind: 'value', text, remark: `Gelezen als ${shown(text, field)}.` }
  }
  if (field.kind === 'share' && !percent) return asPercentage(readings, found, field)
  return problem(found, field)
}

/** 25 in a cell for a share is 25%; said so, because 2500% is what it literally says. */
function asPercentage(readings: readonly Exact[], found: string, field: Field): ReadValue {
  const share = readings.map((reading) => reading.dividedBy(PERCENT)).find((reading) => fits(reading, field))
  if (share === undefined) return problem(found, field)
  const text = roundHalfUp(share, DECIMALS).toFixed()
  return { kind: 'value', text, remark: `Gelezen als ${shown(text, field)}.` }
}

function fits(value: Exact, field: Field): boolean {
  if (value.isNegative() && !value.isZero()) return false
  const minimum = euro(field.minimum)
  return (field.above ? value.greaterThan(minimum) : value.gte(minimum)) && value.lte(euro(field.maximum))
}

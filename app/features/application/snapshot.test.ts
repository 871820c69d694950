import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, snapshotText, type Json, type Snapshot } from './snapshot.ts'

const json = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>

function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, shuffled(child)]),
  )
}
const speakable = (value: Json) => {
  try {
    canonicalJson(value)
    return true
  } catch {
    return false
  }
}

describe('canonical JSON', () => {
  test('is the same whatever the order of keys, and stays JSON of the same data', () => {
    fc.assert(
      fc.property(json.filter(speakable), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(shuffled(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
      }),
    )
  })

  test('keys by code unit, strings in NFC, nothing between', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'e\u0301'], B: -0 })).toBe('{"B":0,"a":[true,null,"\u00e9"],"b":1}')
  })

  test.each<[string, Json]>([
    ['NaN', { a: NaN }],
    ['infinity', [Infinity]],
    ['a lone surrogate', 'x\ud800'],
    ['two keys that are one', { '\u00e9': 1, 'e\u0301': 2 }],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError)
  })
})

test('choosing the same in another order submits the same bytes', () => {
  const product = (productCode: string, municipalityCodes: string[]) => ({
    productCode,
    municipalityCodes,
    capacity: 1,
    startsOn: '2026-01-01',
    waitingWeeks: 0,
  })
  const snapshot = (products: ReturnType<typeof product>[]): Snapshot => ({
    format: 'openhuis-submission-1',
    procedureId: 'p',
    procedureVersion: 1,
    momentId: 'm',
    providerId: 'v',
    signatories: [],
    content: {
      organisation: null,
      products,
      answers: [],
      evidence: [],
      statements: {
        willingToGrow: true,
        willingToLeadTransformation: true,
        referenceYearClients: 1,
        referenceYearVolume: '1.00',
      },
      costPrice: { state: 'none' },
      parties: [],
      dropped: [],
      agreement: null,
    },
  })
  const one = snapshotText(snapshot([product('P1', ['0983', '0984']), product('P2', [])]))
  expect(snapshotText(snapshot([product('P2', []), product('P1', ['0984', '0983'])]))).toBe(one)
  expect(snapshotText(snapshot([product('P1', ['0983'])]))).not.toBe(one)
})

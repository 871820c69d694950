import { describe, expect, test } from 'vitest'
import { AMENDMENT_RULES, whyNotAmend, type AmendmentCheck } from './amendment-rules.ts'
import { AMENDMENT_KINDS } from './amendment.ts'
import type { AmendmentChange } from './change.ts'

const CHANGES = {
  products: { kind: 'products', added: [], dropped: [{ code: '1', name: 'a', endsOn: '2027-12-31' }] },
  tariffs: { kind: 'tariffs', tariffs: [{ code: '1', name: 'a', from: '1.00', to: '2.00' }] },
  category: { kind: 'category', from: 'B', to: 'A', reasons: ['omvang'], meetingsPerYear: 4 },
  terms: { kind: 'terms', summary: 'Artikel 1.13' },
  party: {
    kind: 'party',
    from: { name: 'a', kvk: '12345678', address: 'b' },
    to: { name: 'c', kvk: '12345678', address: 'b' },
  },
  extension: { kind: 'extension', from: '2030-12-31', to: '2034-12-31', evaluatedOn: '2029-01-02' },
  suspension: { kind: 'suspension', until: '2027-12-31' },
  lifting: { kind: 'lifting', since: '2027-01-01' },
} as const satisfies Record<string, AmendmentChange>

const check = (kind: keyof typeof CHANGES, given: Partial<AmendmentCheck> = {}): AmendmentCheck => ({
  change: CHANGES[kind],
  manner: AMENDMENT_RULES[kind].manner,
  effectiveOn: '2027-08-01',
  today: '2027-03-01',
  inForce: true,
  pending: false,
  ending: false,
  terms: {
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    extensionYears: 4,
    extendedUntil: '2034-12-31',
    extensionNoticeMonths: 12,
    evaluationAfterYears: 3,
    providerNoticeMonths: 6,
    clientNoticeMonths: 6,
  },
  endsOn: '2030-12-31',
  extended: false,
  suspended: kind === 'lifting',
  clauseHolds: true,
  articles: 1,
  ...given,
})
const kinds = (asked: AmendmentCheck) => whyNotAmend(asked).map(({ kind }) => kind)

describe('an amendment', () => {
  test.each(AMENDMENT_KINDS.filter((kind) => kind !== 'extension'))('about %s is possible', (kind) => {
    expect(kinds(check(kind))).toEqual([])
  })

  test('every reason is told at once', () => {
    expect(
      kinds(check('tariffs', { inForce: false, pending: true, clauseHolds: false, effectiveOn: '2027-02-28' })),
    ).toEqual(['amendment.notInForce', 'amendment.onePending', 'amendment.clauseNotThere', 'amendment.past'])
  })

  test.each([
    ['category', '2027-05-31', ['amendment.tooSoon']],
    ['category', '2027-06-01', []],
    ['terms', '2027-03-29', ['amendment.withinObjection']],
    ['terms', '2027-03-30', []],
    ['terms', '2027-09-01', []],
    ['terms', '2027-09-02', ['amendment.tooLate']],
    ['tariffs', '2031-01-01', ['amendment.afterEnd']],
    ['party', '2026-06-01', []],
    ['tariffs', '2027-03-01', []],
  ] as const)('about %s from %s: %j', (kind, effectiveOn, reasons) => {
    expect(kinds(check(kind, { effectiveOn }))).toEqual(reasons)
  })

  test('that changes nothing is none', () => {
    expect(kinds(check('category', { change: { ...CHANGES.category, to: 'B' } }))).toEqual(['amendment.nothing'])
    expect(kinds(check('terms', { articles: 0 }))).toEqual(['amendment.nothing'])
  })
})

describe('an extension', () => {
  const asked = (given: Partial<AmendmentCheck> = {}) =>
    check('extension', { today: '2029-12-31', effectiveOn: '2029-12-31', ...given })

  test('comes once, after the evaluation, and is told in time', () => {
    expect(kinds(asked())).toEqual([])
    expect(kinds(asked({ extended: true }))).toEqual(['amendment.noOption'])
    expect(kinds(asked({ today: '2030-01-01', effectiveOn: '2030-01-01' }))).toEqual(['amendment.extensionTooLate'])
    expect(kinds(asked({ change: { ...CHANGES.extension, evaluatedOn: '2028-12-31' } }))).toEqual([
      'amendment.notEvaluated',
    ])
    expect(kinds(asked({ ending: true }))).toEqual(['amendment.ends'])
  })
})

import { describe, expect, test } from 'vitest'
import { agreementDates, calendarDays, type DatedAgreement } from './agreement-dates.ts'

const terms = { evaluationAfterYears: 3, extensionYears: 4, extensionNoticeMonths: 6 }
const inForce: DatedAgreement = {
  state: 'in-force',
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  signBy: '2026-02-01',
  destroyFrom: '2038-01-01',
  parameters: { products: [], contract: { terms } },
  amendments: [],
  endDecided: false,
}

describe('the days of an agreement', () => {
  test('in force: start, evaluation, last day to tell about an extension, end, destruction', () => {
    expect(Object.fromEntries(agreementDates(inForce).map(({ kind, day }) => [kind, day]))).toEqual({
      starts: '2026-01-01',
      evaluation: '2029-01-01',
      'extension-notice': '2030-06-30',
      ends: '2030-12-31',
      destroy: '2038-01-01',
    })
  })

  test('waiting for the provider: the last day to sign only; without an option no day to tell', () => {
    expect(agreementDates({ ...inForce, state: 'to-sign', destroyFrom: null })).toEqual([
      { kind: 'sign-by', day: '2026-02-01' },
    ])
    const without = { ...inForce, parameters: { products: [], contract: { terms: { ...terms, extensionYears: 0 } } } }
    expect(agreementDates(without).map(({ kind }) => kind)).not.toContain('extension-notice')
    expect(agreementDates({ ...inForce, parameters: { products: [], contract: {} } })).toHaveLength(3)
  })
})

test('an agreement that was amended has the days of its amendments, and no option once that was used or it ends', () => {
  const extension = { kind: 'extension' as const, from: '2030-12-31', to: '2034-12-31', evaluatedOn: '2029-02-01' }
  const stop = { kind: 'suspension' as const, until: '2027-05-31' }
  const drop = { kind: 'products' as const, added: [], dropped: [{ code: '41N11', name: 'Dag', endsOn: '2028-06-30' }] }
  const amendments = [
    { effectiveOn: '2027-03-01', change: stop },
    { effectiveOn: '2028-01-01', change: drop },
    { effectiveOn: '2030-02-01', change: extension },
  ]
  const days = agreementDates({ ...inForce, endsOn: '2034-12-31', amendments }).map(({ kind, day }) => `${day} ${kind}`)
  expect(days).toEqual(
    expect.arrayContaining([
      '2027-05-31 suspension-ends',
      '2028-06-30 product-ends',
      '2034-12-31 ends',
      '2030-02-01 amendment',
    ]),
  )
  expect(days.join()).not.toContain('extension-notice')
  expect(agreementDates({ ...inForce, endDecided: true }).map(({ kind }) => kind)).not.toContain('extension-notice')
})

test('a calendar puts together what happens on one day, in order', () => {
  const one = { id: '1', number: 'RO-1', providerName: 'Zwirrel' }
  const other = { id: '2', number: 'RO-2', providerName: 'Appel' }
  const days = calendarDays([
    { ...one, dates: [{ kind: 'ends', day: '2030-12-31' }] },
    {
      ...other,
      dates: [
        { kind: 'ends', day: '2030-12-31' },
        { kind: 'starts', day: '2026-01-01' },
      ],
    },
  ])
  expect(days.map(({ day, kind, agreements }) => [day, kind, agreements.map(({ number }) => number)])).toEqual([
    ['2026-01-01', 'starts', ['RO-2']],
    ['2030-12-31', 'ends', ['RO-2', 'RO-1']],
  ])
})

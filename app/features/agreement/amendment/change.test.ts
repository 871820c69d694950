import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAmended, agreementParameters } from '#test/factories/amended.ts'
import { termsAtStart, termsOn, type Amended } from './change.ts'

const start = termsAtStart(agreementParameters())

describe('what holds on a day', () => {
  test('is the agreement itself when no amendment started', () => {
    expect(termsOn(start, [], '2027-01-01')).toEqual(start)
    const later: Amended = {
      number: 1,
      effectiveOn: '2028-01-01',
      change: { kind: 'extension', from: '2030-12-31', to: '2034-12-31', evaluatedOn: '2029-01-02' },
    }
    expect(termsOn(start, [later], '2027-12-31')).toEqual(start)
    expect(termsOn(start, [later], '2028-01-01').endsOn).toEqual({ day: '2034-12-31', origin: 1 })
  })

  test('counts a product until its last day, and knows where its tariff comes from', () => {
    const amended: Amended[] = [
      {
        number: 1,
        effectiveOn: '2027-01-01',
        change: { kind: 'tariffs', tariffs: [{ code: '41N11', name: 'Dag', from: '50.00', to: '52.00' }] },
      },
      {
        number: 2,
        effectiveOn: '2027-02-01',
        change: { kind: 'products', added: [], dropped: [{ code: '41N11', name: 'Dag', endsOn: '2027-06-30' }] },
      },
    ]
    const of = (day: string) => termsOn(start, amended, day).products.find(({ code }) => code === '41N11')
    expect(of('2027-01-31')).toMatchObject({ tariff: '52.00', origin: 1, endsOn: null })
    expect(of('2027-06-30')).toMatchObject({ tariff: '52.00', origin: 2, endsOn: '2027-06-30' })
    expect(of('2027-07-01')).toBeUndefined()
  })

  test('a suspension ends by itself or is lifted before', () => {
    const stop: Amended = { number: 1, effectiveOn: '2027-01-01', change: { kind: 'suspension', until: '2027-03-31' } }
    const lifted: Amended = { number: 2, effectiveOn: '2027-02-01', change: { kind: 'lifting', since: '2027-01-01' } }
    expect(termsOn(start, [stop], '2027-03-31').suspended).toMatchObject({ since: '2027-01-01', origin: 1 })
    expect(termsOn(start, [stop], '2027-04-01').suspended).toBeNull()
    expect(termsOn(start, [stop, lifted], '2027-02-01').suspended).toBeNull()
  })

  test('does not depend on the order in which amendments are read, nor on those that start later', () => {
    fc.assert(
      fc.property(anyAmended(), fc.integer({ min: 0, max: 23 }), (amended, month) => {
        const day = `20${String(27 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-15`
        const terms = termsOn(start, amended, day)
        expect(termsOn(start, [...amended].reverse(), day)).toEqual(terms)
        expect(
          termsOn(
            start,
            amended.filter((one) => one.effectiveOn <= day),
            day,
          ),
        ).toEqual(terms)
      }),
    )
  })

  test('every origin is of an amendment that started, and what none touched is of the agreement', () => {
    fc.assert(
      fc.property(anyAmended(), (amended) => {
        const { products, provider, category, endsOn } = termsOn(start, amended, '2028-06-01')
        const started = new Set([
          0,
          ...amended.filter((one) => one.effectiveOn <= '2028-06-01').map((one) => one.number),
        ])
        for (const { origin } of [...products, provider, category, endsOn]) expect(started).toContain(origin)
        expect(new Set(products.map(({ code }) => code)).size).toBe(products.length)
        if (!amended.some((one) => one.change.kind === 'category')) expect(category.origin).toBe(0)
      }),
    )
  })
})

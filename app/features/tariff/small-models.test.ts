import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { allowanceModel } from './allowance-model.ts'
import { tripModel } from './trip-model.ts'

const reference = loadCostPriceReference(2026)
const withValue = (key: string, value: string) => ({
  ...reference,
  values: reference.values.map((one) => (one.key === key ? { ...one, value } : one)),
})
const amountOf = (key: string, value: string) => Number(tripModel(withValue(key, value))?.amount)

describe('the trip', () => {
  it('costs (22 km x 0,55 + 0,75 hour x 33,50) / 0,88 / 3,5 with the shipped numbers', () => {
    const model = tripModel(reference)
    expect(model?.amount).toBe('12.09')
    expect(model?.explanation.parts.map(({ key, value }) => [key, value])).toEqual([
      ['trip.vehicle', '12.1'],
      ['trip.driver', '25.125'],
      ['tripOverhead', '0.12'],
      ['tripPassengers', '3.5'],
    ])
    expect(model?.values.every(({ source, status }) => source !== '' && status === 'assumed')).toBe(true)
  })

  it('rises with distance, time and overhead, and falls with passengers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 90 }), (whole) => {
        for (const key of ['tripKilometres', 'tripHours', 'tripDriverHour'])
          expect(amountOf(key, String(whole + 5))).toBeGreaterThan(amountOf(key, String(whole)))
        expect(amountOf('tripPassengers', String(whole + 5))).toBeLessThanOrEqual(
          amountOf('tripPassengers', String(whole)),
        )
      }),
    )
  })

  it('is not there while a number is missing', () => {
    expect(
      tripModel({ ...reference, values: reference.values.filter(({ key }) => key !== 'tripHours') }),
    ).toBeUndefined()
  })
})

describe('allowances', () => {
  it('are the published amounts per month, and per 24 hours as a tariff', () => {
    const shown = allowanceModel(reference).map(({ key, perMonth, perDay }) => [key, perMonth, perDay])
    expect(shown).toContainEqual(['pocketMoney12up', '84.00', '2.76'])
    expect(shown).toContainEqual(['fosterAllowance16to17', '922.00', '30.31'])
    expect(shown).toContainEqual(['fosterSurchargePerDay', null, '4.96'])
  })
})

import { describe, expect, it } from 'vitest'
import { costPriceProduct, plausibleOrganisation } from '#test/factories/cost-price-input.ts'
import { calculateCostPrice } from './calculate-cost-price.ts'
import type { OrganisationInput, ProductInput } from './cost-price.schema.ts'
import type { Term } from './cost-price.ts'

function workedProduct(): ProductInput {
  return {
    code: 'W',
    unit: 'hour',
    irregularHours: '0',
    staff: { HBO: { share: '1' } },
    backgroundHours: '0',
    travelCosts: '0',
    otherClientCosts: '0',
  }
}
function find(term: Term, key: string): Term | undefined {
  return term.key === key ? term : term.parts.map((part) => find(part, key)).find((found) => found !== undefined)
}

/** Round numbers: an fte costs 36.000, an hour at work 20, overhead is a fifth, nothing else is added. */
function roundOrganisation(): OrganisationInput {
  const none = Object.fromEntries(
    [
      ...['leaveHours', 'publicHolidayHours', 'sicknessShare', 'trainingHours', 'holidayAllowance', 'yearEndBonus'],
      'minimumHolidayAllowance',
      ...['careerBudget', 'otherStaffCosts', 'unemploymentPremium', 'disabilityPremium', 'childcarePremium'],
      ...['returnToWorkPremium', 'healthPremium', 'pensionPremium', 'riskAndInnovation', 'indexOva', 'indexPpc'],
    ].map((name) => [name, '0']),
  )
  return {
    ...plausibleOrganisation(),
    ...none,
    grossHours: '1800',
    overheadShare: '0.2',
    functions: { HBO: { salary: '3000', clientShare: '0.5' } },
  }
}

describe('by hand', () => {
  const group = { groupSize: '8', occupancy: '0.5', groups: '1', irregularHours: '0', code: 'H' }
  it.each<[string, ProductInput, string, string[]]>([
    [
      '36.000 / (1.800 x 50%) = 40 per hour, / 0,8',
      { ...workedProduct(), code: 'H' },
      '50.00',
      ['40.00', '0.00', '10.00', '0.00'],
    ],
    [
      '(2 x 5 hours x 20 + 40) / 4 places = 60 per daypart, / 0,8, + 100 / 4 of housing',
      {
        ...group,
        unit: 'daypart',
        staff: { HBO: { persons: '2', contactHours: '4', otherHours: '1' } },
        openUnits: '400',
        materialCosts: '20',
        ownTransport: '20',
        housingCosts: '100',
      },
      '100.00',
      ['50.00', '10.00', '40.00', '0.00'],
    ],
    [
      '(7,3 fte x 36.000 / 365 / 4 + 20) = 200 per 24 hours, / 0,8, + 36.500 / 365 / 4 of housing',
      {
        ...group,
        unit: 'day',
        staff: { HBO: { groupFte: '7.3', supportFte: '0' } },
        presenceHours: '0',
        food: '10',
        livingCosts: '6',
        pocketMoney: '4',
        carerAllowance: '0',
        housingPerYear: '36500',
      },
      '275.00',
      ['180.00', '20.00', '75.00', '0.00'],
    ],
    [
      '(0,5 hour x 20 + 20 km x 0,50) / 2 passengers = 10 per trip, / 0,8',
      {
        code: 'H',
        unit: 'trip',
        irregularHours: '0',
        staff: { HBO: { driveHours: '0.4', otherHours: '0.1' } },
        passengers: '2',
        kilometres: '20',
        costPerKilometre: '0.5',
        otherTripCosts: '0',
      },
      '12.50',
      ['5.00', '5.00', '2.50', '0.00'],
    ],
  ])('%s', (_sum, input, expected, elements) => {
    const price = calculateCostPrice(roundOrganisation(), input, costPriceProduct(input.unit, 'H'))
    expect(price.price).toBe(expected)
    expect(Object.values(price.elements)).toEqual(elements)
  })

  it('the least holiday allowance counts where the share of the salary is less', () => {
    const older = roundOrganisation()
    delete older.minimumHolidayAllowance
    const organisation = (minimumHolidayAllowance: string | undefined): OrganisationInput => ({
      ...older,
      holidayAllowance: '0.08',
      functions: { HBO: { salary: '2500', clientShare: '0.5' } },
      ...(minimumHolidayAllowance === undefined ? {} : { minimumHolidayAllowance }),
    })
    const wage = (minimum?: string) => {
      const price = calculateCostPrice(organisation(minimum), workedProduct(), costPriceProduct('hour', 'W'))
      return find(price.explanation, 'W.staff.HBO.wage')?.value
    }
    expect([wage(), wage('150'), wage('200'), wage('211.13')]).toEqual(['32400', '32400', '32400', '32533.56'])
  })

  it('premiums stop at their maximum wage, pension starts above its franchise', () => {
    const organisation: OrganisationInput = {
      ...roundOrganisation(),
      healthPremium: '0.1',
      maximumPremiumWage: '30000',
      pensionPremium: '0.2',
      pensionEmployerShare: '0.5',
      pensionFranchise: '16000',
      maximumPensionWage: '26000',
    }
    const { explanation } = calculateCostPrice(organisation, workedProduct(), costPriceProduct('hour', 'W'))
    const value = (name: string) => find(explanation, `W.staff.HBO.${name}`)?.value
    expect([value('charges'), value('pension'), value('costPerFte')]).toEqual(['3000', '1000', '40000'])
  })
})

import { describe, expect, it } from 'vitest'
import { costPriceProduct, plausibleInput } from '#test/factories/cost-price-input.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { calculateCostPrices } from '../calculate-cost-price.ts'
import type { ProductUnit } from '../cost-price.ts'
import type { OrganisationInput, ProductInput, WorkbookInput } from '../cost-price.schema.ts'
import type { Check, CheckContext, CheckId } from './check.ts'
import { runChecks } from './run-checks.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const products = UNITS.map((unit) => costPriceProduct(unit))

function context(input: WorkbookInput, more: Partial<CheckContext> = {}): CheckContext {
  return {
    input,
    products,
    prices: calculateCostPrices(input, products),
    reference: loadCostPriceReference(2026),
    ...more,
  }
}
function asked(input: WorkbookInput, more: Partial<CheckContext> = {}): CheckId[] {
  return runChecks(context(input, more))
    .filter(({ severity }) => severity !== 'information')
    .map(({ id }) => id)
}
function organisation(change: Partial<OrganisationInput>): WorkbookInput {
  const input = plausibleInput()
  return { ...input, organisation: { ...input.organisation, ...change } }
}
function product<Unit extends ProductUnit>(
  unit: Unit,
  change: Partial<Extract<ProductInput, { unit: Unit }>>,
): WorkbookInput {
  const input = plausibleInput()
  return {
    ...input,
    products: input.products.map((one) => (one.unit === unit ? { ...one, ...change } : one)),
  }
}

describe('a plausible workbook', () => {
  it('raises no question at all', () => {
    const input = plausibleInput()
    const stated = Object.fromEntries(calculateCostPrices(input, products).map(({ code, price }) => [code, price]))
    expect(
      runChecks(context(input, { statedPrices: stated, changedCells: [], madeFor: products.map(({ code }) => code) })),
    ).toEqual([])
  })
})

describe('a question is asked when', () => {
  it.each<[string, WorkbookInput, CheckId]>([
    [
      'a salary is outside its scale',
      organisation({
        functions: {
          ...plausibleInput().organisation.functions,
          HBO: { salary: '7200', scale: '8', clientShare: '0.72' },
        },
      }),
      'salary-in-scale',
    ],
    ['the holiday allowance is below 8%', organisation({ holidayAllowance: '0.07' }), 'holiday-and-year-end'],
    ['the year-end bonus is not that of the cao', organisation({ yearEndBonus: '0.05' }), 'holiday-and-year-end'],
    ['labour costs are far above the salary', organisation({ otherStaffCosts: '0.2' }), 'labour-factor'],
    ['sickness is high', organisation({ sicknessShare: '0.14' }), 'hours-bridge'],
    [
      'hardly an hour can be declared',
      organisation({
        functions: {
          ...plausibleInput().organisation.functions,
          WO: { salary: '5400', scale: '11', clientShare: '0.4' },
        },
      }),
      'client-hours',
    ],
    ['overhead is 41% of the costs', organisation({ overheadShare: '0.41' }), 'overhead-in-band'],
    ['overhead is not that of the annual accounts', organisation({ accountsOverheadShare: '0.11' }), 'annual-accounts'],
    ['risk and innovation is 9%', organisation({ riskAndInnovation: '0.09' }), 'risk-in-band'],
    ['housing is counted twice', organisation({ housingDefinition: 'inside-overhead' }), 'housing-counted-once'],
    ['the index is another one', organisation({ indexOva: '0.09' }), 'index-published'],
    ['a premium is not the published one', organisation({ healthPremium: '0.05' }), 'employer-charges'],
    ['a small employer pays the high premium', organisation({ employerSize: 'small' }), 'employer-charges'],
    ['an element is zero without a word', product('hour', { travelCosts: '0', otherClientCosts: '0' }), 'all-elements'],
    [
      'a subcontractor gets much less',
      product('hour', { subcontractShare: '0.3', subcontractPrice: '60', subcontractCoordination: '5' }),
      'subcontractor-price',
    ],
    ['the places do not give the volume', product('day', { volume: '4000' }), 'capacity'],
    ['the occupancy is low', product('day', { occupancy: '0.5', volume: '1277.5' }), 'occupancy'],
    ['the fte cannot fill the presence', product('day', { presenceHours: '60' }), 'presence'],
    ['irregular hours do not fit the product', product('hour', { irregularHours: '0.12' }), 'irregular-hours'],
  ])('%s', (_name, input, id) => {
    expect(asked(input)).toContain(id)
  })

  it('who must be in the team is not', () => {
    const demanding = products.map((one) =>
      one.unit === 'hour' ? { ...one, staffing: { ...one.staffing, required: ['WO++/KJP' as const] } } : one,
    )
    expect(asked(plausibleInput(), { products: demanding })).toEqual(['staffing-levels'])
  })

  it('the workbook says another price, the price jumped, peers differ, or places differ', () => {
    const code = 'VB-DAY'
    expect(asked(plausibleInput(), { statedPrices: { [code]: '99.00' } })).toEqual(['recalculation'])
    expect(asked(plausibleInput(), { previousPrices: { [code]: '100.00' } })).toEqual(['previous-submission'])
    expect(
      asked(plausibleInput(), { peers: { [code]: { lowerQuartile: '10', upperQuartile: '20', count: 12 } } }),
    ).toEqual(['peers'])
    expect(asked(plausibleInput(), { offeredPlaces: { [code]: '12' } })).toEqual(['capacity'])
    expect(asked(plausibleInput(), { changedCells: ['Organisatie!C12'] })).toEqual(['template-untouched'])
  })
})

describe('a check', () => {
  it('blocks only where something is incomplete', () => {
    expect(severities(product('hour', { staff: { HBO: { share: '0.8' } } }))['staffing-mix-whole']).toBe('blocking')
    expect(asked({ ...plausibleInput(), products: plausibleInput().products.slice(1) })).toEqual(['unit-and-product'])
  })

  it('takes an explanation for a zero element as information', () => {
    const input = product('hour', { travelCosts: '0', otherClientCosts: '0', remark: 'Jeugdigen komen naar ons toe.' })
    expect(severities(input)['all-elements']).toBe('information')
  })

  it('says rule, source, what was seen and what is usual in words, and never refuses', () => {
    const checks = runChecks(context(organisation({ overheadShare: '0.41', sicknessShare: '0.14' })))
    expect(checks.find(({ id }) => id === 'overhead-in-band')).toMatchObject({
      observed: '41%',
      band: '10% tot 32%',
      product: null,
    })
    for (const check of checks) expect(texts(check).every((text) => text.length > 0)).toBe(true)
  })
})

function severities(input: WorkbookInput): Partial<Record<CheckId, Check['severity']>> {
  return Object.fromEntries(runChecks(context(input)).map(({ id, severity }) => [id, severity]))
}
function texts({ rule, source, observed, band, provider, officer }: Check): string[] {
  return [rule, source, observed, band, provider, officer]
}

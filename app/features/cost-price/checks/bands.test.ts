import { describe, expect, it } from 'vitest'
import { costPriceProduct, plausibleInput } from '#test/factories/cost-price-input.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { euro, Exact } from '#app/utils/money.ts'
import { calculateCostPrices } from '../calculate-cost-price.ts'
import type { ProductUnit } from '../cost-price.ts'
import type { OrganisationInput, ProductInput, WorkbookInput } from '../cost-price.schema.ts'
import type { Band, CostPriceReference } from '../reference.ts'
import type { CheckContext, CheckId } from './check.ts'
import { runChecks } from './run-checks.ts'

/**
 * Every check just inside, at, and just outside what is usual. The ends themselves are usual. For bands the input stays
 * and the band moves around what is observed; for exact rules the input moves.
 */
const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const PRODUCTS = UNITS.map((unit) => costPriceProduct(unit))
const SHIPPED = loadCostPriceReference(2026)
const HOUR = 'VB-HOUR'
const [DAYPART, DAY] = ['VB-DAYPART', 'VB-DAY']
const STEP = new Exact('0.00000001')

type More = Partial<CheckContext>

function contextOf(input: WorkbookInput, more: More = {}): CheckContext {
  const products = more.products ?? PRODUCTS
  return { input, products, prices: calculateCostPrices(input, products), reference: SHIPPED, ...more }
}
function raised(context: CheckContext, id: CheckId, product: string | null) {
  return runChecks(context).filter((one) => one.id === id && one.product === product)
}
const plausible = plausibleInput()
function organisation(change: Partial<OrganisationInput>): WorkbookInput {
  return { ...plausible, organisation: { ...plausible.organisation, ...change } }
}
function product<Unit extends ProductUnit>(
  unit: Unit,
  change: Partial<Extract<ProductInput, { unit: Unit }>>,
): WorkbookInput {
  return { ...plausible, products: plausible.products.map((one) => (one.unit === unit ? { ...one, ...change } : one)) }
}

/** The reference data with one band, and no other of that key. */
function withBand(key: string, ends: Pick<Band, 'low' | 'high'>): CostPriceReference {
  const template = SHIPPED.bands.find((one) => one.key === key)
  if (template === undefined) throw new Error(`no band ${key}`)
  const general = { ...template }
  delete general.productUnit
  delete general.level
  return { ...SHIPPED, bands: [...SHIPPED.bands.filter((one) => one.key !== key), { ...general, ...ends }] }
}

const stated = { statedPrices: { [HOUR]: '104.00' } }
const BANDS: [CheckId, string, string | null, WorkbookInput, More][] = [
  ['hours-bridge', 'leaveHours', null, plausible, {}],
  ['hours-bridge', 'publicHolidayHours', null, plausible, {}],
  ['hours-bridge', 'sicknessShare', null, plausible, {}],
  ['hours-bridge', 'trainingHours', null, plausible, {}],
  ['hours-bridge', 'netHours', null, plausible, {}],
  [
    'client-hours',
    'clientHours',
    null,
    organisation({ functions: { HBO: { salary: '4050', clientShare: '0.72' } } }),
    {},
  ],
  ['overhead-in-band', 'overheadShare', null, plausible, {}],
  ['risk-in-band', 'riskAndInnovation', null, plausible, {}],
  ['annual-accounts', 'accountsDifference', null, organisation({ accountsPersonnelShare: undefined }), {}],
  [
    'annual-accounts',
    'accountsDifference',
    null,
    organisation({ accountsOverheadShare: undefined, accountsPersonnelShare: '0.3' }),
    {},
  ],
  ['personnel-share', 'personnelShare', null, plausible, {}],
  ['labour-factor', 'labourFactor', 'VB-TRIP', plausible, {}],
  ['irregular-hours', 'irregularHours', DAY, plausible, {}],
  ['housing-share', 'housingShare', DAYPART, plausible, {}],
  ['occupancy', 'occupancy', DAY, plausible, {}],
  ['group-size', 'groupSize', DAYPART, plausible, {}],
  ['capacity', 'volumeDifference', DAY, product('day', { volume: '2400' }), {}],
  ['presence', 'presence', DAY, plausible, {}],
  ['same-overhead', 'overheadDifference', HOUR, plausible, { prices: otherOverhead() }],
  ['recalculation', 'recalculation', HOUR, plausible, stated],
  ['previous-submission', 'previousChange', HOUR, plausible, { previousPrices: { [HOUR]: '100.00' } }],
  ['tariff-ratio', 'tariffRatio', HOUR, plausible, {}],
]

/** As if a product carried another overhead than the organisation states. */
function otherOverhead() {
  return calculateCostPrices(plausible, PRODUCTS).map((price) =>
    price.code === HOUR ? { ...price, detail: { ...price.detail, overhead: '40' } } : price,
  )
}

describe.each(BANDS)('%s by %s for %s', (...row) => {
  const [id, key, code, input, more] = row
  const on = (ends: Pick<Band, 'low' | 'high'>) =>
    raised(contextOf(input, { ...more, reference: withBand(key, ends) }), id, code)
  const measured = on({ low: '900000000', high: null }).find((one) => one.measure?.low === '900000000')
  const value = euro(measured?.measure?.value ?? '0')
  const text = (exact: Exact) => exact.toFixed(8)

  it('says nothing just inside and at the end, and asks just outside, above and below', () => {
    expect(measured).toBeDefined()
    expect(on({ low: text(value.minus(STEP)), high: text(value.plus(STEP)) })).toEqual([])
    if (value.times(10 ** 6).isInteger()) expect(on({ low: text(value), high: text(value) })).toEqual([])
    const outside = [
      ...(value.gte(STEP.times(2))
        ? on({ low: null, high: text(value.minus(STEP)) })
        : on({ low: text(value.plus(STEP)), high: null })),
      ...on({ low: text(value.plus(STEP)), high: null }),
    ]
    expect(outside).toHaveLength(2)
    for (const check of outside) expect(check.severity).not.toBe('blocking')
  })
})

const wo = (salary: string) =>
  organisation({ functions: { ...plausible.organisation.functions, WO: { salary, scale: '11', clientShare: '0.66' } } })
const shares = (share: string) => product('hour', { staff: { HBO: { share }, WO: { share: '0.15' } } })
const price = calculateCostPrices(plausible, PRODUCTS).find((one) => one.code === HOUR)?.price ?? '0'
const cents = (by: string) => euro(price).plus(by).toFixed(2)
const subcontract = (amount: string) =>
  product('hour', { subcontractShare: '0.2', subcontractCoordination: '5', subcontractPrice: amount })
const demanding = (levels: string[]): More => ({
  products: PRODUCTS.map((one) =>
    one.unit === 'hour' ? { ...one, staffing: { ...one.staffing, required: levels as never[] } } : one,
  ),
})
const registered: More = {
  products: PRODUCTS.map((one) =>
    one.unit === 'hour' ? { ...one, staffing: { ...one.staffing, registrations: ['SKJ'] } } : one,
  ),
}
const peers = (lowerQuartile: string, upperQuartile: string): More => ({
  peers: { [HOUR]: { lowerQuartile, upperQuartile, count: 9 } },
})

type Case = [WorkbookInput, More?]
const EXACT: [string, CheckId, string | null, Case[], Case[]][] = [
  [
    'salary at the ends of its scale',
    'salary-in-scale',
    null,
    [[wo('4000')], [wo('4000.01')], [wo('6500')]],
    [[wo('3999.99')], [wo('6500.01')]],
  ],
  [
    'holiday allowance at the minimum',
    'holiday-and-year-end',
    null,
    [[organisation({ holidayAllowance: '0.08' })], [organisation({ holidayAllowance: '0.0801' })]],
    [[organisation({ holidayAllowance: '0.0799' })]],
  ],
  [
    'least holiday allowance per month',
    'holiday-and-year-end',
    null,
    [[organisation({ minimumHolidayAllowance: '211.13' })], [organisation({ minimumHolidayAllowance: '211.14' })]],
    [[organisation({ minimumHolidayAllowance: '211.12' })]],
  ],
  [
    'year-end bonus of the cao',
    'holiday-and-year-end',
    null,
    [[organisation({ yearEndBonus: '0.0833' })], [organisation({ cao: 'sociaal-werk', yearEndBonus: '0' })]],
    [[organisation({ yearEndBonus: '0.0834' })], [organisation({ cao: 'ggz', yearEndBonus: '0.08' })]],
  ],
  ['published index', 'index-published', null, [[plausible]], [[organisation({ indexOva: '0.0419' })]]],
  ['published premium', 'employer-charges', null, [[plausible]], [[organisation({ healthPremium: '0.0611' })]]],
  ['staffing mix of 100%', 'staffing-mix-whole', HOUR, [[shares('0.85')]], [[shares('0.8499')], [shares('0.8501')]]],
  [
    'who must be in the team',
    'staffing-levels',
    HOUR,
    [[plausible, demanding(['WO'])]],
    [[plausible, demanding(['WO', 'WO++/KJP'])]],
  ],
  [
    'registration as asked',
    'registration',
    HOUR,
    [[product('hour', { registered: 'yes' }), registered], [plausible]],
    [
      [product('hour', { registered: 'no' }), registered],
      [plausible, registered],
    ],
  ],
  [
    'price of a subcontractor',
    'subcontractor-price',
    HOUR,
    [[subcontract(cents('-5'))], [subcontract(cents('-4.99'))]],
    [[subcontract(cents('-5.01'))], [product('hour', { subcontractShare: '0.2' })]],
  ],
  [
    'quartiles of the others',
    'peers',
    HOUR,
    [
      [plausible, peers(price, price)],
      [plausible, peers(cents('-0.01'), cents('0.01'))],
    ],
    [
      [plausible, peers(cents('0.01'), cents('1'))],
      [plausible, peers('1.00', cents('-0.01'))],
    ],
  ],
  [
    'places of the application',
    'capacity',
    DAY,
    [[plausible, { offeredPlaces: { [DAY]: '7' } }]],
    [
      [plausible, { offeredPlaces: { [DAY]: '8' } }],
      [plausible, { offeredPlaces: { [DAY]: '6' } }],
    ],
  ],
  [
    'all four elements',
    'all-elements',
    HOUR,
    [[product('hour', { travelCosts: '0.01', otherClientCosts: '0' })]],
    [[product('hour', { travelCosts: '0', otherClientCosts: '0' })]],
  ],
  [
    'one place for housing',
    'housing-counted-once',
    DAY,
    [
      [plausible],
      [
        {
          ...product('day', { housingPerYear: '0' }),
          organisation: { ...plausible.organisation, housingDefinition: 'inside-overhead' },
        },
      ],
    ],
    [
      [
        {
          ...product('day', { housingPerYear: '0.01' }),
          organisation: { ...plausible.organisation, housingDefinition: 'inside-overhead' },
        },
      ],
    ],
  ],
  [
    'untouched formulas',
    'template-untouched',
    null,
    [[plausible, { changedCells: [] }]],
    [[plausible, { changedCells: ['Organisatie!C12'] }]],
  ],
  [
    'products and units',
    'unit-and-product',
    null,
    [[plausible, { madeFor: PRODUCTS.map((one) => one.code) }]],
    [
      [{ ...plausible, products: plausible.products.slice(1) }],
      [
        plausible,
        { products: PRODUCTS.map((one) => (one.code === HOUR ? { ...one, unit: 'trip' as const } : one)), prices: [] },
      ],
    ],
  ],
]

describe.each(EXACT)('%s', (...row) => {
  const [, id, code, usual, unusual] = row
  it('is usual at the edge and asked about just beyond it', () => {
    for (const [input, more] of usual) expect(raised(contextOf(input, more), id, code)).toEqual([])
    for (const [input, more] of unusual) expect(raised(contextOf(input, more), id, code)).not.toEqual([])
  })
})

describe('the market price', () => {
  it('is for information, weighed by the mix', () => {
    const cheap = product('hour', { staff: { 'WO++/KJP': { share: '1' } } })
    expect(raised(contextOf(plausible), 'market-price', HOUR)).toEqual([])
    expect(
      raised(contextOf(product('hour', { staff: { HBO: { share: '1' } }, travelCosts: '60' })), 'market-price', HOUR),
    ).toMatchObject([{ severity: 'information', band: '€\u00A088,00 tot €\u00A0112,00' }])
    expect(raised(contextOf(cheap), 'market-price', HOUR).length).toBeLessThanOrEqual(1)
  })
})

import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import type { Organisation, Signatory } from '#app/features/party/provider.ts'
import type { DecimalText } from '#app/utils/money.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { region } from '#db/reference-data/noord-limburg/region.ts'
import { inventedOrganisation, inventedSignatories } from './invented.ts'
import { demoPlans, type DemoPlan } from './landscape.ts'
import { randomFrom, type Random } from './random.ts'

export type DemoProduct = {
  productCode: string
  municipalityCodes: string[]
  capacity: number
  startsOn: string
  waitingWeeks: number
}

/** A fictitious provider: everything it would fill in, in the proportions of the real landscape. */
export type DemoProvider = {
  organisation: Organisation
  signatories: Signatory[]
  size: 'big' | 'medium' | 'small'
  products: DemoProduct[]
  statements: {
    willingToGrow: boolean
    willingToLeadTransformation: boolean
    referenceYearClients: number
    referenceYearVolume: DecimalText
  }
}

const START = procedureContentNoordLimburg.contractTerms.startsOn
const AMBULATORY = '45N22'

/** The 77 demonstration providers (facts §1I 123). The same seed always gives the same list. */
export function demoProviders(seed: number): DemoProvider[] {
  return demoPlans().map((plan, index) => demoProvider(plan, index, randomFrom(seed * 1000 + index)))
}

function demoProvider(plan: DemoPlan, index: number, random: Random): DemoProvider {
  return {
    organisation: inventedOrganisation({ index, big: plan.size === 'big', random }),
    signatories: inventedSignatories(index, random),
    size: plan.size,
    products: productsOf(plan, random),
    statements: statementsOf(plan, random),
  }
}

/** One or more products of every subsegment of the plan; respite stays always with ambulatory help. */
function productsOf(plan: DemoPlan, random: Random): DemoProduct[] {
  const all = applicableProducts(procedureContentNoordLimburg)
  const codes = plan.subsegments.flatMap((name) => {
    const here = all.filter((product) => product.subsegmentName === name).map((product) => product.code)
    return name === 'Ambulante hulp thuis'
      ? [
          AMBULATORY,
          ...random.some(
            here.filter((code) => code !== AMBULATORY),
            random.between(0, 2),
          ),
        ]
      : here
  })
  const everywhere = plan.size === 'big'
  const served = random.some(region.municipalities, everywhere ? 7 : random.between(1, plan.size === 'medium' ? 6 : 4))
  return codes.map((productCode) => ({
    productCode,
    municipalityCodes: served.map((municipality) => municipality.code).sort(),
    capacity: random.within(CAPACITY[plan.size]),
    startsOn: START,
    waitingWeeks: random.between(0, 26),
  }))
}

const CAPACITY = { big: { from: 25, to: 140 }, medium: { from: 10, to: 45 }, small: { from: 1, to: 12 } } as const
/** Clients of the reference year. */
const CLIENTS = { big: { from: 160, to: 620 }, medium: { from: 45, to: 150 }, small: { from: 1, to: 38 } } as const
/** Whole euros of turnover in the reference year. */
const VOLUME = {
  big: { from: 1_600_000, to: 4_100_000 },
  medium: { from: 380_000, to: 1_200_000 },
  small: { from: 6_000, to: 330_000 },
} as const

function statementsOf(plan: DemoPlan, random: Random): DemoProvider['statements'] {
  const cents = String(random.between(0, 99)).padStart(2, '0')
  return {
    willingToGrow: plan.leads || random.between(0, 1) === 1,
    willingToLeadTransformation: plan.leads,
    referenceYearClients: random.within(CLIENTS[plan.size]),
    referenceYearVolume: `${String(random.within(VOLUME[plan.size]))}.${cents}`,
  }
}

import { euro, type Exact } from '#app/utils/money.ts'
import { indexTerm } from '#app/features/cost-price/calculate-cost-price.ts'
import { STAFFING_LEVELS, type CostPrice, type StaffingLevel } from '#app/features/cost-price/cost-price.ts'
import type { OrganisationInput, ProductInput } from '#app/features/cost-price/cost-price.schema.ts'
import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { costPerFte, netHours } from '#app/features/cost-price/labour-cost.ts'
import { directCosts } from '#app/features/cost-price/models/direct-costs.ts'
import { plain, sum } from '#app/features/cost-price/terms.ts'
import type { LegalForm } from '#app/features/party/provider.ts'
import type { ProductUnit } from '#app/features/procedure/procedure.schema.ts'

/** What kind of organisation a provider is, by its legal form. */
export type ProviderKind = 'self-employed' | 'partnership' | 'company' | 'non-profit'

const KIND: Record<LegalForm, ProviderKind> = {
  'sole-trader': 'self-employed',
  'general-partnership': 'partnership',
  'professional-partnership': 'partnership',
  bv: 'company',
  nv: 'company',
  foundation: 'non-profit',
  association: 'non-profit',
  cooperative: 'non-profit',
}

/** The kind of a legal form; one that is not known counts as a company. */
export function providerKindOf(legalForm: string | undefined): ProviderKind {
  return (KIND as Readonly<Partial<Record<string, ProviderKind>>>)[legalForm ?? ''] ?? 'company'
}

/** Per level: what it costs in one unit (null: not in the mix) and what an hour or fte of it costs the provider. */
export type LevelCosts = Partial<Record<StaffingLevel, { cost: string | null; rate: string }>>

/** What a study needs of one cost price: enough to calculate it anew exactly with other hours, overhead or mix. */
export type Ingredients = {
  unit: ProductUnit
  clientBound: string
  notClientBound: string
  otherDirect: string
  housing: string
  overheadShare: string
  riskShare: string
  indexShare: string
  levels: LevelCosts
}

export type RolledUp = {
  code: string
  price: string
  exact: CostPrice['exact']
  volume: string | null
} & Omit<Ingredients, 'overheadShare' | 'riskShare' | 'indexShare'>

/** What holds for all products of one workbook, and a row per product; undefined when nothing could be calculated. */
export function rollUp({ input, costPrices }: Pick<KeptWorkbook, 'input' | 'costPrices'>) {
  if (!input) return undefined
  const { organisation } = input
  return {
    employerSize: organisation.employerSize,
    cao: organisation.cao,
    overheadShare: organisation.overheadShare,
    riskShare: organisation.riskAndInnovation,
    indexShare: plain(indexTerm(organisation).value),
    points: costPrices.flatMap((price) => {
      const product = input.products.find(({ code }) => code === price.code)
      return product ? [pointOf(organisation, product, price)] : []
    }),
  }
}

function pointOf(organisation: OrganisationInput, product: ProductInput, price: CostPrice): RolledUp {
  return {
    code: price.code,
    unit: price.unit,
    price: price.price,
    exact: price.exact,
    clientBound: price.detail.clientBound,
    notClientBound: price.detail.notClientBound,
    otherDirect: price.exact.b,
    housing: price.detail.housing,
    volume: product.volume ?? null,
    levels: levelCosts(organisation, product),
  }
}

/** Cost and rate of every level of which the provider stated a salary. */
function levelCosts(organisation: OrganisationInput, product: ProductInput): LevelCosts {
  const { clientBound, notClientBound } = directCosts(organisation, product)
  const parts = [...clientBound.parts, ...notClientBound.parts]
  const net = netHours(organisation).value
  const levels: LevelCosts = {}
  for (const level of STAFFING_LEVELS) {
    const ownSalary = product.staff[level]?.salary
    if ((ownSalary ?? organisation.functions[level]?.salary) === undefined) continue
    const { irregularHours, code } = product
    const fte = costPerFte(organisation, { product: code, level, ownSalary, irregularHours }).value
    const own = parts.filter((part) => part.key.startsWith(`${code}.staff.${level}.`))
    const cost = sum(own)
    levels[level] = {
      cost: cost.isZero() ? null : plain(cost),
      rate: plain(product.unit === 'hour' ? fte.dividedBy(net).dividedBy(clientShare(organisation, level)) : fte),
    }
  }
  return levels
}

function clientShare(organisation: OrganisationInput, level: StaffingLevel): Exact {
  return euro(organisation.functions[level]?.clientShare ?? '1')
}

import type { CostPrice, CostPriceProduct } from '../cost-price.ts'
import type { ProductInput, WorkbookInput } from '../cost-price.schema.ts'
import type { CostPriceReference } from '../reference.ts'

/** `blocking`: incomplete. `question`: to be explained. `information`: worth knowing. Never a refusal (facts §3, §5). */
export type CheckSeverity = 'blocking' | 'question' | 'information'

export type CheckId =
  | 'staffing-mix-whole'
  | 'staffing-levels'
  | 'registration'
  | 'salary-in-scale'
  | 'holiday-and-year-end'
  | 'labour-factor'
  | 'hours-bridge'
  | 'client-hours'
  | 'irregular-hours'
  | 'overhead-in-band'
  | 'same-overhead'
  | 'housing-counted-once'
  | 'risk-in-band'
  | 'all-elements'
  | 'recalculation'
  | 'peers'
  | 'annual-accounts'
  | 'personnel-share'
  | 'housing-share'
  | 'subcontractor-price'
  | 'index-published'
  | 'employer-charges'
  | 'capacity'
  | 'occupancy'
  | 'group-size'
  | 'presence'
  | 'unit-and-product'
  | 'previous-submission'
  | 'template-untouched'
  | 'tariff-ratio'
  | 'market-price'

/** One outcome that asks for attention. What is as usual gives no outcome. */
export type Check = {
  id: CheckId
  /** Product code, or null for the whole organisation. */
  product: string | null
  severity: CheckSeverity
  /** The rule in one sentence. */
  rule: string
  source: string
  /** What was seen, written for people. */
  observed: string
  /** What is usual, written for people. */
  band: string
  /** The same in numbers, for another language than Dutch; left out where nothing was measured. */
  measure?: { value: string; low: string | null; high: string | null; unit: 'euro' | 'share' | 'hours' | 'number' }
  /** For the provider: what to look at or explain. */
  provider: string
  /** For the officer: what this can mean. */
  officer: string
}

/** Prices of other providers for one product, never who they are. */
export type Peers = { lowerQuartile: string; upperQuartile: string; count: number }

/** Everything a check may look at. What is not known yet is left out, and its check then says nothing. */
export type CheckContext = {
  input: WorkbookInput
  products: readonly CostPriceProduct[]
  prices: readonly CostPrice[]
  reference: CostPriceReference
  /** Cells of which the formula was changed. */
  changedCells?: readonly string[]
  /** Prices the spreadsheet program calculated, by product code. */
  statedPrices?: Readonly<Record<string, string>>
  /** Prices of the previous submission, by product code. */
  previousPrices?: Readonly<Record<string, string>>
  peers?: Readonly<Record<string, Peers>>
  /** Places offered in the application, by product code. */
  offeredPlaces?: Readonly<Record<string, string>>
  /** Product codes the file says it was made for. */
  madeFor?: readonly string[]
}

/** One product with all its parts at hand. */
export type ProductAtHand = { context: CheckContext; product: CostPriceProduct; input: ProductInput; price: CostPrice }

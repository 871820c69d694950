import type { CostPrice, CostPriceProduct } from '../cost-price.ts'
import type { WorkbookInput } from '../cost-price.schema.ts'
import type { CostPriceReference } from '../reference.ts'
import type { Check, CheckId, Peers } from './check.ts'
import { runChecks } from './run-checks.ts'

/** What was found in the file itself when it was read: no band changes it, so it stays as it was. */
const FROM_THE_FILE: readonly CheckId[] = [
  'template-untouched',
  'unit-and-product',
  'recalculation',
  'previous-submission',
]

/** What is kept of a workbook, as far as a re-check needs it. */
export type Recheckable = {
  input: WorkbookInput
  costPrices: readonly Omit<CostPrice, 'explanation'>[]
  checks: readonly Check[]
}

export type Against = {
  products: readonly CostPriceProduct[]
  reference: CostPriceReference
  offeredPlaces: Readonly<Record<string, string>>
  peers: Readonly<Record<string, Peers>>
}

const NOT_KEPT = { key: '', label: '', value: '0', unit: 'number', parts: [] } as const

/** The checks of a workbook that was read before, against other bands. The prices themselves stay: no band is in them. */
export function recheck({ input, costPrices, checks }: Recheckable, against: Against): Check[] {
  const prices = costPrices.map((price) => ({ ...price, explanation: { ...NOT_KEPT, parts: [] } }))
  const filled = against.products.filter(({ code }) => costPrices.some((price) => price.code === code))
  const fresh = runChecks({ input, prices, ...against, products: filled })
  return [
    ...checks.filter((check) => FROM_THE_FILE.includes(check.id)),
    ...fresh.filter((check) => !FROM_THE_FILE.includes(check.id)),
  ]
}

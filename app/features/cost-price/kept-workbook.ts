import type { Check } from './checks/check.ts'
import type { CostPrice, WorkbookProblem } from './cost-price.ts'
import type { WorkbookInput } from './cost-price.schema.ts'

/**
 * What the portal keeps of an uploaded workbook: what was read, calculated and asked, with the tariff year whose
 * reference data it was held against. Plain data, frozen together with the file.
 */
export type KeptWorkbook = {
  year: number
  /** Which load of that year; workbooks of before loads were kept used what came with the portal. */
  referenceVersion?: number
  input: WorkbookInput | null
  costPrices: CostPrice[]
  checks: Check[]
  problems: WorkbookProblem[]
}

/** How many things in it must be corrected before the application can be sent in. */
export function blockingCount({ problems, checks }: Pick<KeptWorkbook, 'problems' | 'checks'>): number {
  return [...problems, ...checks].filter((one) => one.severity === 'blocking').length
}

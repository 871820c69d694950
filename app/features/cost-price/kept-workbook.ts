import type { CostPrice, WorkbookProblem } from './cost-price.ts'
import type { WorkbookInput } from './cost-price.schema.ts'

/**
 * What the portal keeps of an uploaded workbook: what was read, calculated and asked, with the tariff year whose
 * reference data it was held against. Plain data, frozen together with the file.
 */
export type KeptWorkbook = {
  year: number
  input: WorkbookInput | null
  costPrices: CostPrice[]
  checks: unknown[]
  problems: WorkbookProblem[]
}

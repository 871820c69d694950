import type { CostPrice, WorkbookProblem } from './cost-price.ts'
import type { WorkbookInput } from './cost-price.schema.ts'

/** What the portal keeps of an uploaded workbook: what was read, calculated and asked. Plain data, frozen with the file. */
export type WorkbookOutcome = {
  input: WorkbookInput | null
  costPrices: CostPrice[]
  checks: unknown[]
  problems: WorkbookProblem[]
}

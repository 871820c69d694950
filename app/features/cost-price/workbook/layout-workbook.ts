import { STAFFING_LEVELS, type CostPriceProduct } from '../cost-price.ts'
import { levelsOf } from '../fields.ts'
import type { CostPriceReference } from '../reference.ts'
import { instructionSheet } from './instruction-sheet.ts'
import { placesOf, type Place, type SheetLayout } from './layout.ts'
import { organisationSheet } from './organisation-sheet.ts'
import { productSheet } from './product-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'

/** Raised when a label, key or formula of the template changes in a way a filled-in file can notice. */
export const TEMPLATE_VERSION = '2026.1'

/** What a workbook is made for. */
export type WorkbookOrder = {
  applicationNumber: string
  providerName: string
  products: readonly CostPriceProduct[]
  reference: CostPriceReference
}
export type WorkbookLayout = { sheets: SheetLayout[]; places: Map<string, Place> }

/** All visible sheets for exactly these products, in catalogue order. */
export function layoutWorkbook(order: WorkbookOrder): WorkbookLayout {
  const used = order.products.flatMap(levelsOf)
  const sheets = [
    instructionSheet(order),
    organisationSheet(
      STAFFING_LEVELS.filter((level) => used.includes(level)),
      order.reference,
    ),
    ...order.products.map((product) => productSheet(product, order.reference)),
    sourcesSheet(order.reference),
  ]
  return { sheets, places: placesOf(sheets) }
}

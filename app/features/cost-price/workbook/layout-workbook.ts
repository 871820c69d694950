import { STAFFING_LEVELS, type CostPriceProduct } from '../cost-price.ts'
import { levelsOf } from '../fields.ts'
import type { CostPriceReference } from '../reference.ts'
import { instructionSheet } from './instruction-sheet.ts'
import { placesOf, type LayoutCell, type Place, type SheetLayout } from './layout.ts'
import { organisationSheet } from './organisation-sheet.ts'
import { productSheet } from './product-sheet.ts'
import { sourcesSheet } from './sources-sheet.ts'

/** Answers by page (`org` or a product code) and by the key of their cell, spelled as the cost-price input does. */
export type PageAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a workbook is made for. */
export type WorkbookOrder = {
  applicationNumber: string
  providerName: string
  products: readonly CostPriceProduct[]
  reference: CostPriceReference
  /** What is filled in beforehand; a page that is not in it starts with the published numbers. */
  answers?: PageAnswers
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
  ].map((sheet) => withAnswers(sheet, order.answers?.[sheet.id]))
  return { sheets, places: placesOf(sheets) }
}

function withAnswers(sheet: SheetLayout, answers: PageAnswers[string] | undefined): SheetLayout {
  if (answers === undefined) return sheet
  const filled = (cell: LayoutCell): LayoutCell =>
    cell.kind === 'input' ? { ...cell, value: answers[cell.key] } : cell
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(filled) })) }
}

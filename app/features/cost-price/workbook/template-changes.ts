import { addressOf, referenceFrom } from './layout.ts'
import type { WorkbookLayout } from './layout-workbook.ts'
import { findSheet } from './locate.ts'
import type { RawWorkbook } from './raw-workbook.ts'

/**
 * Cells whose formula differs from the template. Only an XLSX whose rows stand where the template has them can be
 * compared; otherwise the list is empty and the recalculation by the portal is the check.
 */
export function changedFormulas(workbook: RawWorkbook, layout: WorkbookLayout): string[] {
  if (workbook.kind === 'ods') return []
  return layout.sheets.flatMap((sheet) => {
    const raw = findSheet(workbook, sheet)
    const moved = sheet.rows.some((row, index) => row.key !== undefined && raw?.rows[index]?.[0] !== row.key)
    if (raw === undefined || moved) return []
    const resolve = referenceFrom(layout.places, sheet.name)
    return sheet.rows.flatMap((row, index) =>
      row.cells.flatMap((cell) => {
        if (cell.kind !== 'formula') return []
        const found = raw.formulas[`${String(index)},${String(cell.column)}`]
        const same = found !== undefined && bare(found) === bare(cell.formula(resolve))
        return same ? [] : [addressOf({ sheet: raw.name, row: index, column: cell.column })]
      }),
    )
  })
}

/** Programs differ in spaces, quotes, dollar signs and the leading equals sign. */
function bare(formula: string): string {
  return formula.replaceAll(/[\s$'=]/g, '').toLowerCase()
}

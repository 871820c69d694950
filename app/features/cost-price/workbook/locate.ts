import type { SheetLayout } from './layout.ts'
import { LABEL_COLUMN } from './layout.ts'
import type { RawSheet, RawValue, RawWorkbook } from './raw-workbook.ts'

/** Keys and labels are looked for in the first columns only: whoever moves columns further made another sheet. */
const SEARCH_COLUMNS = 4

/** Where the row of a layout stands in a file: its index and the column of its label. */
export type FoundRow = { row: number; labelColumn: number }

/** The sheet of a layout in a file: by its hidden mark, else by its name. */
export function findSheet(workbook: RawWorkbook, layout: SheetLayout): RawSheet | undefined {
  const mark = `sheet:${layout.id}`
  return (
    workbook.sheets.find((sheet) => sheet.rows.some((row) => row.slice(0, SEARCH_COLUMNS).includes(mark))) ??
    workbook.sheets.find((sheet) => same(sheet.name, layout.name))
  )
}

/** Where every keyed row of the layout stands: by hidden key, else by label. Rows may have moved. */
export function findRows(sheet: RawSheet, layout: SheetLayout): Map<string, FoundRow> {
  const found = new Map<string, FoundRow>()
  const byText = indexTexts(sheet)
  for (const row of layout.rows) {
    if (row.key === undefined || found.has(row.key)) continue
    const keyed = byText.get(normalise(row.key))
    const label = row.cells.find((cell) => cell.column === LABEL_COLUMN)
    const labelled = label?.kind === 'text' ? byText.get(normalise(label.text)) : undefined
    const place = keyed === undefined ? labelled : { ...keyed, column: keyed.column + LABEL_COLUMN }
    if (place !== undefined) found.set(row.key, { row: place.row, labelColumn: place.column })
  }
  return found
}

/** First place of every text in the first columns. */
function indexTexts(sheet: RawSheet): Map<string, { row: number; column: number }> {
  const places = new Map<string, { row: number; column: number }>()
  sheet.rows.forEach((cells, row) => {
    cells.slice(0, SEARCH_COLUMNS).forEach((value, column) => {
      if (typeof value !== 'string') return
      const text = normalise(value)
      if (text !== '' && !places.has(text)) places.set(text, { row, column })
    })
  })
  return places
}

/** The column with this heading in a header row, or where the layout has it. */
export function findColumn(sheet: RawSheet, header: FoundRow | undefined, heading: string, offset: number): number {
  const labelColumn = header?.labelColumn ?? LABEL_COLUMN
  const cells: readonly RawValue[] = header === undefined ? [] : (sheet.rows[header.row] ?? [])
  const found = cells.findIndex((value) => typeof value === 'string' && same(value, heading))
  return found === -1 ? labelColumn + offset : found
}

function same(one: string, other: string): boolean {
  return normalise(one) === normalise(other)
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
}

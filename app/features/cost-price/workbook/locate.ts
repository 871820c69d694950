import type { LayoutRow, SheetLayout } from './layout.ts'
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
  const byText = indexTexts(sheet, normalise)
  // Keys as they are written: `cao` is a key, "Cao" the label beside it.
  const byKey = indexTexts(sheet, (text) => text.trim())
  const labels = indexLabels(layout)
  for (const row of layout.rows) {
    if (row.key === undefined || found.has(row.key)) continue
    const [keyed] = byKey.get(row.key) ?? []
    const place =
      keyed === undefined ? labelled(row, labels, byText) : { ...keyed, column: keyed.column + LABEL_COLUMN }
    if (place !== undefined) found.set(row.key, { row: place.row, labelColumn: place.column })
  }
  return found
}

type TextPlace = { row: number; column: number }

/** By its label; when rows of the layout share one, by their order, as long as none was taken away or added. */
function labelled(
  row: LayoutRow,
  labels: ReadonlyMap<string, readonly LayoutRow[]>,
  byText: ReadonlyMap<string, readonly TextPlace[]>,
): TextPlace | undefined {
  const label = labelOf(row)
  const [same = [], all = []] = [labels.get(label), byText.get(label)]
  const column = Math.min(...all.map((place) => place.column))
  const places = all.filter((place) => place.column === column)
  if (same.length === 1) return places[0]
  return same.length === places.length ? places[same.indexOf(row)] : undefined
}

function labelOf(row: LayoutRow): string {
  const label = row.cells.find((cell) => cell.column === LABEL_COLUMN)
  return label?.kind === 'text' ? normalise(label.text) : ''
}

/** All rows of a layout by their label, keyed or not: a heading can have the words of a row. */
function indexLabels(layout: SheetLayout): Map<string, LayoutRow[]> {
  const rows = new Map<string, LayoutRow[]>()
  for (const row of layout.rows) {
    const label = labelOf(row)
    if (label !== '') rows.set(label, [...(rows.get(label) ?? []), row])
  }
  return rows
}

/** Every place of every text in the first columns, from the top. */
function indexTexts(sheet: RawSheet, spelling: (text: string) => string): Map<string, TextPlace[]> {
  const places = new Map<string, TextPlace[]>()
  sheet.rows.forEach((cells, row) => {
    cells.slice(0, SEARCH_COLUMNS).forEach((value, column) => {
      if (typeof value !== 'string') return
      const text = spelling(value)
      const known = places.get(text)
      if (known) known.push({ row, column })
      else if (text !== '') places.set(text, [{ row, column }])
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

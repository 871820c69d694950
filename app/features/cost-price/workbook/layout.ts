import type { Field } from '../fields/field.ts'

/**
 * A workbook as data: what stands where, before any file format. The writer turns it into XLSX, the reader compares
 * an uploaded file with it, and the calculation takes the address of every number from it.
 */
export type NumberFormat = 'euro' | 'euroExact' | 'share' | 'hours' | 'number' | 'fte' | 'whole' | 'text'
export type Look =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'intro'
  | 'label'
  | 'header'
  | 'help'
  | 'unit'
  | 'plain'
  | 'result'
  | 'total'
  | 'headline'
  | 'legendInput'
  | 'legendCalculated'
  | 'wrapped'
  | 'link'

/** Resolves the key of a number to its address, as the formula's own sheet must write it. */
export type Reference = (key: string) => string

export type LayoutCell = { column: number; note?: string } & (
  | { kind: 'text'; text: string; look: Look; linkTo?: string }
  | { kind: 'number'; value: string; format: NumberFormat; look: Look }
  | { kind: 'input'; key: string; field: Field; value: string | undefined }
  | { kind: 'formula'; key: string; formula: (ref: Reference) => string; format: NumberFormat; look: Look }
)

/** `key` stands in the hidden first column; it names the row wherever someone moves it. */
export type LayoutRow = { key?: string; height?: number; cells: LayoutCell[] }

export type SheetLayout = {
  /** `org`, a product code, or `info`, `sources`, `meta`. */
  id: string
  name: string
  summary: string
  widths: number[]
  rows: LayoutRow[]
  /** Rows above this one stay in view. */
  frozenRows: number
  hidden: boolean
}

/** Zero-based place of a number. */
export type Place = { sheet: string; row: number; column: number }

/** Columns shared by all sheets: hidden keys, labels, first value. */
export const KEY_COLUMN = 0
export const LABEL_COLUMN = 1
export const VALUE_COLUMN = 2

/** The place of every input and formula by key; keys of a product sheet start with its code. */
export function placesOf(sheets: readonly SheetLayout[]): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const sheet of sheets)
    sheet.rows.forEach((row, index) => {
      for (const cell of row.cells)
        if (cell.kind === 'input' || cell.kind === 'formula')
          places.set(cell.key, { sheet: sheet.name, row: index, column: cell.column })
    })
  return places
}

/** Zero-based column to letters: 0 -> A, 27 -> AB. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** Like C12. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`
}

/** Like `Organisatie!C12`, for people and for explanations. */
export function addressOf(place: Place): string {
  return `${place.sheet}!${cellName(place.row, place.column)}`
}

/** The resolver for formulas on `sheet`; throws on a key that stands nowhere, so that no formula ships broken. */
export function referenceFrom(places: ReadonlyMap<string, Place>, sheet: string): Reference {
  return (key) => {
    const place = places.get(key)
    if (place === undefined) throw new Error(`No cell for ${key}`)
    const cell = `$${columnLetters(place.column)}$${String(place.row + 1)}`
    return place.sheet === sheet ? cell : `'${place.sheet.replaceAll("'", "''")}'!${cell}`
  }
}

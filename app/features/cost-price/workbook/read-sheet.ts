import { euro, roundHalfUp } from '#app/utils/money.ts'
import type { WorkbookProblem } from '../cost-price.ts'
import type { Field } from '../fields/field.ts'
import { cellName, LABEL_COLUMN, type LayoutRow, type Place, type SheetLayout } from './layout.ts'
import { findColumn, findRows, findSheet, type FoundRow } from './locate.ts'
import { rawText, type RawSheet, type RawValue, type RawWorkbook } from './raw-workbook.ts'
import { expectationOf, readValue, type ReadValue } from './read-value.ts'

/** One field where it was found. */
export type ReadField = { field: Field; label: string; text: string | undefined; sheet: string; cell: string }

/** What one sheet said, by the keys of its layout. */
export type SheetReading = {
  id: string
  name: string
  missing: boolean
  fields: Map<string, ReadField>
  places: Map<string, Place>
  problems: WorkbookProblem[]
  statedPrice: string | undefined
}

const PRICE_DECIMALS = 2

/** Reads every input of a sheet layout from a file, wherever its row went. */
export function readSheet(workbook: RawWorkbook, layout: SheetLayout): SheetReading {
  const reading: SheetReading = {
    id: layout.id,
    name: layout.name,
    missing: false,
    fields: new Map(),
    places: new Map(),
    problems: [],
    statedPrice: undefined,
  }
  const sheet = findSheet(workbook, layout)
  if (sheet === undefined) return missingSheet(reading)
  reading.name = sheet.name
  const rows = findRows(sheet, layout)
  let header: LayoutRow | undefined
  for (const row of layout.rows) {
    if (row.cells.some((cell) => cell.kind === 'text' && cell.look === 'header')) header = row
    readRow({ sheet, layout, row, header, rows, reading })
  }
  reading.statedPrice = statedPrice(sheet, reading.places.get(`${layout.id}.price`))
  return reading
}

function missingSheet(reading: SheetReading): SheetReading {
  reading.missing = true
  reading.problems.push({
    severity: 'blocking',
    key: `${reading.id}.sheet`,
    sheet: reading.name,
    cell: '',
    label: reading.name,
    found: 'geen blad met deze naam',
    expected: `het blad ${reading.name}`,
    message: `Het blad "${reading.name}" ontbreekt. Download het werkboek opnieuw en neem uw antwoorden over.`,
  })
  return reading
}

type RowAtHand = {
  sheet: RawSheet
  layout: SheetLayout
  row: LayoutRow
  header: LayoutRow | undefined
  rows: ReadonlyMap<string, FoundRow>
  reading: SheetReading
}

function readRow(at: RowAtHand): void {
  for (const cell of at.row.cells) {
    if (cell.kind !== 'input' && cell.kind !== 'formula') continue
    const place = placeOf(at, cell.column)
    if (place !== undefined) at.reading.places.set(cell.key, { sheet: at.sheet.name, ...place })
    if (cell.kind === 'input') readOne(at, cell, place)
  }
}

function placeOf(at: RowAtHand, layoutColumn: number): { row: number; column: number } | undefined {
  const found = at.row.key === undefined ? undefined : at.rows.get(at.row.key)
  if (found === undefined) return undefined
  const offset = layoutColumn - LABEL_COLUMN
  const heading = headingOf(at, layoutColumn)
  if (heading === undefined) return { row: found.row, column: found.labelColumn + offset }
  const header = at.header?.key === undefined ? undefined : at.rows.get(at.header.key)
  return { row: found.row, column: findColumn(at.sheet, header, heading, offset) }
}

/** The heading above a cell of a table; single fields have none. */
function headingOf({ row, header }: RowAtHand, column: number): string | undefined {
  const inTable = row.key !== undefined && header?.key !== undefined && row.key.startsWith(`${header.key}.`)
  const cell = inTable ? header.cells.find((one) => one.column === column) : undefined
  return cell?.kind === 'text' ? cell.text : undefined
}

type PlaceInSheet = { row: number; column: number }

function readOne(at: RowAtHand, cell: { key: string; field: Field }, place: PlaceInSheet | undefined): void {
  const { sheet, reading, row } = at
  const value: RawValue = place === undefined ? null : (sheet.rows[place.row]?.[place.column] ?? null)
  const read = readValue(value, cell.field)
  const name = place === undefined ? '' : cellName(place.row, place.column)
  const field = { field: cell.field, label: labelOf(row, cell.field), sheet: sheet.name, cell: name }
  reading.fields.set(cell.key, { ...field, text: read.kind === 'value' ? read.text : undefined })
  reading.problems.push(...problemsOf(read, cell.key, field, value))
}

/** What there is to say about one cell: unreadable, empty, or read in one of two possible ways. */
function problemsOf(read: ReadValue, key: string, at: Omit<ReadField, 'text'>, value: RawValue): WorkbookProblem[] {
  const expected = expectationOf(at.field)
  const base = { key, sheet: at.sheet, cell: at.cell, label: at.label, expected }
  if (read.kind === 'problem') {
    const message = `${at.label}: ${whyUnreadable(read, value)} Vul in: ${read.between ? 'wat u bedoelt' : expected}.`
    return [{ ...base, severity: 'blocking', found: read.found, message }]
  }
  if (read.kind === 'empty') {
    if (!at.field.required) return []
    const found = at.cell === '' ? 'de regel ontbreekt' : 'leeg'
    return [{ ...base, severity: 'blocking', found, message: `${at.label} is niet ingevuld. Vul in: ${expected}.` }]
  }
  if (read.remark === undefined) return []
  const message = `${at.label}: ${read.remark} Klopt dat?`
  return [{ ...base, severity: 'information', found: rawText(value), message }]
}

function whyUnreadable({ found, between }: ReadValue & { kind: 'problem' }, value: RawValue): string {
  if (between !== undefined) return `"${found}" kan ${between.join(' of ')} betekenen.`
  const isDate = value !== null && typeof value === 'object' && 'date' in value
  return isDate
    ? `uw programma maakte hier een ${found} van. Zet de opmaak van de cel op getal.`
    : `"${found}" kunnen we niet lezen.`
}

/** In a table the level goes with the name of the column. */
function labelOf(row: LayoutRow, field: Field): string {
  const [first] = row.cells
  const inTable = row.cells.filter((cell) => cell.kind === 'input').length > 1
  return inTable && first?.kind === 'text' ? `${field.label} ${first.text}` : field.label
}

/** The price the spreadsheet program calculated; undefined when it never recalculated. */
function statedPrice(sheet: RawSheet, place: Place | undefined): string | undefined {
  const value = place === undefined ? undefined : sheet.rows[place.row]?.[place.column]
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 1e9) return undefined
  return roundHalfUp(euro(value.toFixed(8)), PRICE_DECIMALS).toFixed(PRICE_DECIMALS)
}

import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx'
import { download } from './download.server.ts'
import { formatShortDate, formatShortMoment } from './format-date.ts'
import { readView, selectRows, type ListShape, type ListValue } from './list.ts'

const EXPORT_FORMATS = ['csv', 'xlsx'] as const
type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What a spreadsheet program takes for the start of a formula (OWASP, CSV injection), also in full width. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
const UTF8_BOM = '\uFEFF'
const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

type Exported<Row> = { format: ExportFormat; name: string; shape: ListShape<Row>; rows: readonly Row[] }

/**
 * The file of a list: every row that was found, every column. CSV as Dutch spreadsheet programs open it (semicolon,
 * UTF-8 with a mark, decimal comma), or XLSX with numbers as numbers. Text that a program could take for a formula gets
 * an apostrophe before it. `name` has no ending.
 */
export async function exportList<Row>({ format, name, shape, rows }: Exported<Row>): Promise<Response> {
  const columns = Object.values(shape.columns)
  const table = rows.map((row) => columns.map(({ value }) => value(row)))
  const headers = columns.map(({ header }) => header)
  const bytes = format === 'csv' ? toCsv(headers, table) : await toXlsx(name, headers, table)
  return download({ name: `${name}.${format}`, bytes, mediaType: MEDIA_TYPES[format] })
}

/** As `exportList`, of a list in memory: the rows that the address finds, in its order. */
export function exportFound<Row>(list: Exported<Row> & { search: URLSearchParams }): Promise<Response> {
  const { shape, rows, search } = list
  return exportList({ ...list, rows: selectRows(rows, shape, readView(search, shape)) })
}

/** What a request for a file asks: its format, from the address (`…/csv`), and what to look for. A 404 for others. */
export function fileRequest(request: Request, params: { format?: string }) {
  const format = EXPORT_FORMATS.find((one) => one === params.format)
  if (!format) throw new Response(null, { status: 404 })
  return { format, search: new URL(request.url).searchParams }
}

/** A table as CSV: semicolons, every text in quotes, lines that end as RFC 4180 says. */
export function toCsv(headers: readonly string[], rows: readonly (readonly ListValue[])[]): Uint8Array {
  const lines = [headers.map(quoted), ...rows.map((row) => row.map(csvCell))]
  return new TextEncoder().encode(`${UTF8_BOM}${lines.map((line) => `${line.join(';')}\r\n`).join('')}`)
}

function csvCell(value: ListValue): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (value !== null && typeof value === 'object' && 'decimal' in value) return value.decimal.replace('.', ',')
  return quoted(textOf(value))
}

const quoted = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`

/** Text that no program takes for a formula. */
function harmless(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

/** Text, days and instants as people read them, in Dutch time. */
function textOf(value: Exclude<ListValue, number | { decimal: string }>): string {
  if (value === null || typeof value === 'string') return value ?? ''
  return 'day' in value ? formatShortDate(value.day) : formatShortMoment(value.instant)
}

const WIDEST = 60
const XLSX_CELL_MAXIMUM = 32_767

/** A table as a workbook with one sheet, its heading kept in sight. */
export function toXlsx(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly ListValue[])[],
): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>()
  headers.forEach((_, column) => cells.set(`0,${String(column)}`, { style: { font: { bold: true } } }))
  const sheetRows = [headers.map(harmless), ...rows.map((row) => row.map(xlsxValue))]
  const widths = headers.map((_, column) =>
    Math.min(WIDEST, Math.max(8, ...sheetRows.map((row) => String(row[column] ?? '').length + 2))),
  )
  return writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        rows: sheetRows,
        cells,
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1 },
      },
    ],
    properties: { title: name, creator: 'Openhuis' },
  })
}

/** Numbers that fit a spreadsheet exactly are numbers; everything else is text. */
function xlsxValue(value: ListValue): CellValue {
  if (typeof value === 'number') return value
  if (value !== null && typeof value === 'object' && 'decimal' in value) {
    const [digits, number] = [value.decimal.replace(/[-.]/g, ''), Number(value.decimal)]
    return digits.length <= 15 ? number : value.decimal.replace('.', ',')
  }
  return harmless(textOf(value)).slice(0, XLSX_CELL_MAXIMUM)
}

const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

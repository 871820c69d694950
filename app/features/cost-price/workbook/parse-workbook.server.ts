import { readOds } from 'hucre/ods'
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx'
import type { RawSheet, RawValue, RawWorkbook, RefusalReason } from './raw-workbook.ts'
import { guardWorkbook } from './workbook-guard.ts'
import { RefusedFile } from './zip-guard.ts'

const MAXIMUM_COLUMNS = 60

/** What came out of a file: its cells, or why it is refused. */
export type Parsed = { ok: true; workbook: RawWorkbook } | { ok: false; reason: RefusalReason }

/** Guards and parses a file. The only place that knows the spreadsheet library for reading. */
export async function parseWorkbook(bytes: Uint8Array): Promise<Parsed> {
  try {
    const kind = guardWorkbook(bytes)
    const workbook = kind === 'xlsx' ? await readXlsx(bytes) : await readOds(bytes)
    return { ok: true, workbook: { kind, sheets: workbook.sheets.map(rawSheet) } }
  } catch (error) {
    return { ok: false, reason: error instanceof RefusedFile ? error.reason : 'damaged' }
  }
}

function rawSheet(sheet: Sheet): RawSheet {
  const formulas: Record<string, string> = {}
  const errors = new Map<string, string>()
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula !== undefined) formulas[key] = cell.formula
    if (cell.type === 'error') errors.set(key, String(cell.value))
  }
  const rows = sheet.rows.map((row, index) =>
    row
      .slice(0, MAXIMUM_COLUMNS)
      .map((value, column) => rawValue(value, errors.get(`${String(index)},${String(column)}`))),
  )
  return { name: sheet.name, rows, formulas }
}

function rawValue(value: CellValue, error: string | undefined): RawValue {
  if (error !== undefined) return { error }
  return value instanceof Date ? { date: value.toISOString().slice(0, 10) } : value
}

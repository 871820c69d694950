import { decimalFromDutch } from '#app/features/application/application.schema.ts'
import type { DecimalText } from '#app/utils/money.ts'

/** Largest file, in characters: some 10,000 providers. */
export const CSV_MAXIMUM = 400_000

/** Facts of one provider over the reference year. */
export type ReferenceRow = { kvkNumber: string; clients: number; volume: DecimalText }

export type RowProblem = 'columns' | 'kvk-invalid' | 'kvk-twice' | 'clients-invalid' | 'volume-invalid' | 'no-category'

/** One line of the file: what was read, or every reason why not. */
export type ReadRow = { line: number; text: string; row: ReferenceRow | null; problems: RowProblem[] }

/**
 * Reads `kvk;jeugdigen;omzet` line by line, with semicolons, commas or tabs, with or without a heading. Nothing is
 * guessed: a line that cannot be read is named with each reason, and nothing of it is used.
 */
export function readReferenceCsv(text: string): ReadRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(({ text: one }) => one !== '')
  const separator = separatorOf(lines[0]?.text ?? '')
  const rows = lines.map((one) => ({ ...one, cells: cellsOf(one.text, separator) }))
  const body = rows[0] && /^kvk/i.test(rows[0].cells[0] ?? '') ? rows.slice(1) : rows
  const seen = new Set<string>()
  return body.map(({ line, text: one, cells }) => {
    const { row, problems } = rowOf(cells)
    const twice = row !== null && seen.has(row.kvkNumber)
    if (row) seen.add(row.kvkNumber)
    return twice ? { line, text: one, row: null, problems: ['kvk-twice' as const] } : { line, text: one, row, problems }
  })
}

function separatorOf(heading: string): string {
  return [';', '\t'].find((sign) => heading.includes(sign)) ?? ','
}

function cellsOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}

function rowOf(cells: readonly string[]): Pick<ReadRow, 'row' | 'problems'> {
  const [kvk = '', clients = '', amount = ''] = cells
  if (cells.length !== 3) return { row: null, problems: ['columns'] }
  const volume = decimalFromDutch(amount)
  const problems: RowProblem[] = [
    ...(/^\d{8}$/.test(kvk) ? [] : ['kvk-invalid' as const]),
    ...(/^\d{1,6}$/.test(clients) ? [] : ['clients-invalid' as const]),
    ...(/^\d{1,10}(\.\d{1,2})?$/.test(volume) ? [] : ['volume-invalid' as const]),
  ]
  return problems.length > 0
    ? { row: null, problems }
    : { row: { kvkNumber: kvk, clients: Number(clients), volume }, problems }
}

/** One line of a CSV file: its number in the file and its cells. */
export type CsvLine = { line: number; cells: string[] }

/**
 * Reads CSV as spreadsheet programs write it: semicolons or commas, cells in double quotes that may hold the separator, a
 * doubled quote or a line end. Empty lines are left out; nothing is guessed beyond the separator.
 */
export function parseCsv(text: string): CsvLine[] {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(body)
  const cell = new RegExp(`[^\\S\\n]*"((?:[^"]|"")*)"[^${separator}\\n]*|([^${separator}\\n]*)`, 'y')
  const lines: CsvLine[] = [{ line: 1, cells: [] }]
  for (let line = 1; cell.lastIndex <= body.length; cell.lastIndex++) {
    const [whole = '', quoted, plain = ''] = cell.exec(body) ?? []
    lines.at(-1)?.cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    line += whole.split('\n').length - 1
    if (body[cell.lastIndex] === '\n') lines.push({ line: ++line, cells: [] })
  }
  return lines.filter(({ cells }) => cells.some((one) => one !== ''))
}

function separatorOf(text: string): string {
  const [heading = ''] = text.split('\n', 1)
  return heading.includes(';') ? ';' : ','
}

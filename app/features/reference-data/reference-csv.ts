import { parseCsv } from '#app/utils/csv.ts'
import { euro } from '#app/utils/money.ts'
import { costPriceReference, type CostPriceReference } from '#app/features/cost-price/reference.ts'

/** Largest file, in characters: far more than any year needs. */
export const REFERENCE_CSV_MAXIMUM = 400_000

export const CSV_COLUMNS = [
  'soort',
  'sleutel',
  'omschrijving',
  'waarde',
  'laag',
  'hoog',
  'eenheid',
  'producteenheid',
  'niveau',
  'periode',
  'bron',
  'status',
  'opmerking',
] as const
type Column = (typeof CSV_COLUMNS)[number]
type Row = Record<Column, string>

const UNITS = { euro: 'euro', deel: 'share', uren: 'hours', aantal: 'number' }
const PRODUCT_UNITS = { uur: 'hour', dagdeel: 'daypart', etmaal: 'day', rit: 'trip' }
const STATUSES = { gevonden: 'found', aangenomen: 'assumed' }

/** What is wrong with one line, or with the file as a whole (line 0). */
export type CsvProblem = { line: number; problem: CsvProblemKind; column: string; text: string }
export type CsvProblemKind = 'columns' | 'kind' | 'missing' | 'invalid' | 'twice' | 'empty'

/** The rows of a year as they are downloaded, changed in a spreadsheet program, and loaded again. */
export function csvRowsOf(reference: CostPriceReference): string[][] {
  const origin = (one: { period: string; source: string; status: 'found' | 'assumed'; note?: string | undefined }) => ({
    periode: one.period,
    bron: one.source,
    status: wordOf(STATUSES, one.status),
    opmerking: one.note ?? '',
  })
  const rows: Partial<Row>[] = [
    ...reference.values.map((one) => ({
      soort: 'waarde',
      sleutel: one.key,
      omschrijving: one.label,
      waarde: dutch(one.value),
      eenheid: wordOf(UNITS, one.unit),
      ...origin(one),
    })),
    ...reference.bands.map((one) => ({
      soort: 'band',
      sleutel: one.key,
      omschrijving: one.label,
      laag: dutch(one.low ?? ''),
      hoog: dutch(one.high ?? ''),
      eenheid: wordOf(UNITS, one.unit),
      producteenheid: one.productUnit ? wordOf(PRODUCT_UNITS, one.productUnit) : '',
      niveau: one.level ?? '',
      ...origin(one),
    })),
    ...reference.scales.map((one) => ({
      soort: 'schaal',
      sleutel: `${one.cao} ${one.scale}`,
      laag: dutch(one.low),
      hoog: dutch(one.high),
      ...origin(one),
    })),
    ...reference.indices.map((one) => ({
      soort: 'index',
      sleutel: `${String(one.year)} ${one.figure}`,
      waarde: dutch(one.value),
      ...origin(one),
    })),
  ]
  return rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? ''))
}

/** Reads a whole year. Either every line is right and there is a reference, or every reason why not is named. */
export function readReferenceCsv(
  text: string,
  of: { year: number; region: string },
): { reference: CostPriceReference | undefined; problems: CsvProblem[] } {
  const [heading, ...lines] = parseCsv(text)
  if (heading?.cells.map((cell) => cell.toLowerCase()).join() !== CSV_COLUMNS.join()) {
    const problem: CsvProblem = { line: 1, problem: 'columns', column: '', text: heading?.cells.join('; ') ?? '' }
    return { reference: undefined, problems: [problem] }
  }
  const rows = lines.map(({ line, cells }) => ({ line, row: rowOf(cells) }))
  const problems = [...rows.flatMap(({ line, row }) => problemsOf(line, row)), ...doubles(rows), ...nothing(rows)]
  const recordsOf = (list: ListName) =>
    rows.flatMap(({ row }) => (LISTS[row.soort] === list ? [RECORDS[list](row)] : []))
  const made = {
    ...of,
    values: recordsOf('values'),
    bands: recordsOf('bands'),
    scales: recordsOf('scales'),
    indices: recordsOf('indices'),
  }
  return { reference: problems.length === 0 ? costPriceReference.parse(made) : undefined, problems }
}

type Read = { line: number; row: Row }

function rowOf(cells: readonly string[]): Row {
  return Object.fromEntries(CSV_COLUMNS.map((column, place) => [column, plain(cells[place])])) as Row
}

function doubles(rows: readonly Read[]): CsvProblem[] {
  const idOf = ({ row }: Read) => [row.soort, row.sleutel, row.producteenheid, row.niveau].join(' ')
  const seen = new Set<string>()
  return rows.flatMap((one) => {
    const again = seen.has(idOf(one))
    seen.add(idOf(one))
    return again ? [{ line: one.line, problem: 'twice' as const, column: 'sleutel', text: one.row.sleutel }] : []
  })
}

function nothing(rows: readonly Read[]): CsvProblem[] {
  const empty = !rows.some(({ row }) => LISTS[row.soort] === 'values')
  return empty ? [{ line: 0, problem: 'empty', column: '', text: '' }] : []
}

type ListName = 'values' | 'bands' | 'scales' | 'indices'
const LISTS: Record<string, ListName | undefined> = {
  waarde: 'values',
  band: 'bands',
  schaal: 'scales',
  index: 'indices',
}
const SHAPES = {
  values: costPriceReference.shape.values.element,
  bands: costPriceReference.shape.bands.element,
  scales: costPriceReference.shape.scales.element,
  indices: costPriceReference.shape.indices.unwrap().element,
}

/** Which column a field of a record stands in. */
const COLUMN_OF: Record<string, Column> = {
  key: 'sleutel',
  cao: 'sleutel',
  scale: 'sleutel',
  year: 'sleutel',
  figure: 'sleutel',
  label: 'omschrijving',
  value: 'waarde',
  low: 'laag',
  high: 'hoog',
  unit: 'eenheid',
  productUnit: 'producteenheid',
  level: 'niveau',
  period: 'periode',
  source: 'bron',
  status: 'status',
  note: 'opmerking',
}

function problemsOf(line: number, row: Row): CsvProblem[] {
  const list = LISTS[row.soort]
  if (list === undefined) return [{ line, problem: 'kind', column: 'soort', text: row.soort }]
  const read = SHAPES[list].safeParse(RECORDS[list](row))
  if (read.success) return []
  return read.error.issues.map((issue) => {
    const column = COLUMN_OF[String(issue.path[0])] ?? 'sleutel'
    const text = row[column]
    return { line, problem: text === '' ? 'missing' : 'invalid', column, text }
  })
}

/** How a line becomes the record of its list; what is not right in it is for the shape to say. */
const RECORDS: Record<ListName, (row: Row) => object> = {
  values: (row) => ({ ...labelled(row), value: exact(row.waarde), ...originOf(row) }),
  bands: (row) => ({
    ...labelled(row),
    low: row.laag === '' ? null : exact(row.laag),
    high: row.hoog === '' ? null : exact(row.hoog),
    ...(row.producteenheid === '' ? {} : { productUnit: codeOf(PRODUCT_UNITS, row.producteenheid) }),
    ...(row.niveau === '' ? {} : { level: row.niveau }),
    ...originOf(row),
  }),
  scales: (row) => {
    const [cao, scale] = twoOf(row.sleutel)
    return { cao, scale, low: exact(row.laag), high: exact(row.hoog), ...originOf(row) }
  },
  indices: (row) => {
    const [year, figure] = twoOf(row.sleutel)
    return { year: Number(year), figure, value: exact(row.waarde), ...originOf(row) }
  },
}

function labelled(row: Row) {
  return { key: row.sleutel, label: row.omschrijving, unit: codeOf(UNITS, row.eenheid) }
}

function originOf(row: Row) {
  const note = row.opmerking === '' ? {} : { note: row.opmerking }
  return { period: row.periode, source: row.bron, status: codeOf(STATUSES, row.status), ...note }
}

/** "2024 ova-preliminary" is a year and a figure; "jeugdzorg 7" a cao and a scale. */
function twoOf(key: string): [string, string] {
  const [first = '', ...rest] = key.split(' ')
  return [first, rest.join(' ')]
}

/** Our own download marks what a program could take for a formula with an apostrophe. */
function plain(cell: string | undefined): string {
  return (cell ?? '').replace(/^'/, '')
}

const dutch = (value: string) => value.replace('.', ',')

/** "1.234,56" and "2,74%" become 1234.56 and 0.0274; anything else stays as it is and is refused. */
function exact(text: string): string {
  const percent = /^(\d{1,3})(?:[,.](\d{1,6}))?\s?%$/.exec(text)
  if (percent)
    return euro(`${percent[1] ?? '0'}.${percent[2] ?? '0'}`)
      .dividedBy(100)
      .toFixed()
  return text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text
}

function codeOf(words: Record<string, string>, word: string): string {
  return words[word.toLowerCase()] ?? word
}

function wordOf(words: Record<string, string>, code: string): string {
  return Object.keys(words).find((word) => words[word] === code) ?? code
}

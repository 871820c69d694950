import { Decimal } from 'decimal.js'
import { pageNumber } from './page-number.ts'

/** What a cell of a list holds, by meaning: text, a count, an exact amount, a plain day or an instant. */
export type ListValue = string | number | null | { decimal: string } | { day: string } | { instant: Date }

type ListColumn<Row> = { header: string; value: (row: Row) => ListValue }
type ListFilter<Row> = {
  label: string
  options: readonly { value: string; label: string }[]
  /** The values for which this row is found; left out where the query itself filters. */
  of?: (row: Row) => readonly string[]
}

/**
 * A list as it is: its columns by name, with the words above them and what they hold. Search, filters, sort and page
 * stand in the address (`zoek`, the filters' names, `sorteer`, `pagina`), so a link or a reload shows the same, and
 * the file to take along holds exactly what is found.
 */
export type ListShape<Row> = {
  columns: Readonly<Record<string, ListColumn<Row>>>
  filters?: Readonly<Record<string, ListFilter<Row>>>
  /** The column to sort by unless the address says otherwise, `-` before it for descending; null when sort is fixed. */
  sort: string | null
}

/** What the address asks of a list. */
export type ListView = { search: string; sort: string | null; filters: Readonly<Record<string, string>>; page: number }

export const LIST_PAGE = 25
const LONGEST = 100

/** Reads the address; what makes no sense is left out. */
export function readView<Row>(search: URLSearchParams, shape: ListShape<Row>): ListView {
  const text = (name: string) => (search.get(name) ?? '').normalize('NFC').trim().slice(0, LONGEST)
  const asked = text('sorteer')
  const known = Object.hasOwn(shape.columns, asked.replace(/^-/, ''))
  return {
    search: text('zoek'),
    sort: shape.sort !== null && known ? asked : shape.sort,
    filters: Object.fromEntries(Object.keys(shape.filters ?? {}).map((name) => [name, text(name)])),
    page: pageNumber(search),
  }
}

/** The rows that are found, in order: every word occurs somewhere in the row, every filter that is set fits. */
export function selectRows<Row>(rows: readonly Row[], shape: ListShape<Row>, view: ListView): Row[] {
  const words = plain(view.search).split(/\s+/).filter(Boolean)
  const columns = Object.values(shape.columns)
  const found = rows.filter((row) => {
    const all = plain(columns.map(({ value }) => textOf(value(row))).join('\n'))
    return words.every((word) => all.includes(word)) && fitsFilters(row, shape, view)
  })
  const column = view.sort === null ? undefined : shape.columns[view.sort.replace(/^-/, '')]
  if (!column) return found
  return sortRows(found, column.value, view.sort?.startsWith('-') ?? false)
}

/** Rows in order of one column; rows that are equal in it stay in the order they had. */
export function sortRows<Row>(rows: readonly Row[], value: (row: Row) => ListValue, descending: boolean): Row[] {
  const direction = descending ? -1 : 1
  return [...rows].sort((one, other) => direction * compare(value(one), value(other)))
}

function fitsFilters<Row>(row: Row, shape: ListShape<Row>, view: ListView): boolean {
  return Object.entries(shape.filters ?? {}).every(([name, filter]) => {
    const chosen = view.filters[name] ?? ''
    return chosen === '' || !filter.of || filter.of(row).includes(chosen)
  })
}

/** Small letters without accents: who looks for "Łukasz" or "cafe" should not have to know how it is written. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ł/gi, 'l')
    .toLowerCase()

function textOf(value: ListValue): string {
  if (value === null || typeof value !== 'object') return String(value ?? '')
  if ('decimal' in value) return value.decimal
  return 'day' in value ? value.day : value.instant.toISOString()
}

const COLLATOR = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** The order of two cells of one column; an empty one comes last. */
function compare(one: ListValue, other: ListValue): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === 'object' && typeof other === 'object' && 'decimal' in one && 'decimal' in other) {
    return new Decimal(one.decimal).cmp(other.decimal)
  }
  return COLLATOR.compare(textOf(one), textOf(other))
}

/** The query of an address for this view with something else; another search, filter or sort begins at page 1. */
export function viewQuery(view: ListView, change: Partial<Pick<ListView, 'sort' | 'page'>> = {}): string {
  const query = new URLSearchParams()
  if (view.search) query.set('zoek', view.search)
  for (const [name, value] of Object.entries(view.filters)) if (value) query.set(name, value)
  const sort = 'sort' in change ? change.sort : view.sort
  if (sort) query.set('sorteer', sort)
  const page = change.page ?? ('sort' in change ? 1 : view.page)
  if (page > 1) query.set('pagina', String(page))
  return `?${query.toString()}`
}

/** One page of a list with all that the screen needs to show it; rows are already selected and sliced. */
export function listFrame<Row>(shape: ListShape<Row>, view: ListView, found: { rows: readonly Row[]; total: number }) {
  const pages = Math.max(1, Math.ceil(found.total / LIST_PAGE))
  return {
    ...found,
    view,
    page: Math.min(view.page, pages),
    pages,
    columns: Object.entries(shape.columns).map(([key, { header }]) => ({ key, header })),
    filters: Object.entries(shape.filters ?? {}).map(([name, { label, options }]) => ({ name, label, options })),
    sortable: shape.sort !== null,
  }
}
export type ListFrame<Row> = ReturnType<typeof listFrame<Row>>

/** The page of a list in memory that the address asks for. */
export function listPage<Row>(rows: readonly Row[], shape: ListShape<Row>, search: URLSearchParams): ListFrame<Row> {
  const view = readView(search, shape)
  const found = selectRows(rows, shape, view)
  const last = Math.max(1, Math.ceil(found.length / LIST_PAGE))
  const start = (Math.min(view.page, last) - 1) * LIST_PAGE
  return listFrame(shape, view, { rows: found.slice(start, start + LIST_PAGE), total: found.length })
}

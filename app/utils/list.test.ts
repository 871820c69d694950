import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIST_PAGE, listPage, readView, selectRows, viewQuery, type ListShape } from './list.ts'

type Row = { name: string; town: string | null; count: number; amount: string }
const shape: ListShape<Row> = {
  columns: {
    name: { header: 'Naam', value: (row) => row.name },
    town: { header: 'Plaats', value: (row) => row.town },
    count: { header: 'Aantal', value: (row) => row.count },
    amount: { header: 'Bedrag', value: (row) => ({ decimal: row.amount }) },
  },
  filters: { plaats: { label: 'Plaats', options: [], of: (row) => (row.town === null ? [] : [row.town]) } },
  sort: 'name',
}
const ROWS: Row[] = [
  { name: 'Łukasz Zorg', town: 'Venlo', count: 10, amount: '9.5' },
  { name: 'Café 2', town: null, count: 9, amount: '10.25' },
  { name: 'café 10', town: 'Horst', count: 2, amount: '-1' },
]
const names = (query: string) =>
  selectRows(ROWS, shape, readView(new URLSearchParams(query), shape)).map((row) => row.name)

describe('a list', () => {
  it.each([
    ['', ['Café 2', 'café 10', 'Łukasz Zorg']],
    ['sorteer=-name', ['Łukasz Zorg', 'café 10', 'Café 2']],
    ['sorteer=count', ['café 10', 'Café 2', 'Łukasz Zorg']],
    ['sorteer=-amount', ['Café 2', 'Łukasz Zorg', 'café 10']],
    ['sorteer=town', ['café 10', 'Łukasz Zorg', 'Café 2']],
    ['sorteer=__proto__', ['Café 2', 'café 10', 'Łukasz Zorg']],
    ['zoek=CAFE', ['Café 2', 'café 10']],
    ['zoek=zorg+lukasz', ['Łukasz Zorg']],
    ['zoek=zorg+horst', []],
    ['plaats=Horst', ['café 10']],
    ['plaats=Horst&zoek=venlo', []],
    ['onbekend=1', ['Café 2', 'café 10', 'Łukasz Zorg']],
  ])('with %j shows %j', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })

  it('keeps its place: the address of a view gives that view again', () => {
    fc.assert(
      fc.property(
        fc.record({
          zoek: fc.string({ maxLength: 90 }),
          plaats: fc.string({ maxLength: 90 }),
          sorteer: fc.constantFrom('name', '-count'),
          pagina: fc.integer({ min: 1, max: 500 }).map(String),
        }),
        (asked) => {
          const view = readView(new URLSearchParams(asked), shape)
          expect(readView(new URLSearchParams(viewQuery(view)), shape)).toEqual(view)
          expect(readView(new URLSearchParams(viewQuery(view, { sort: 'town' })), shape).page).toBe(1)
        },
      ),
    )
  })

  it('every row stands on exactly one page, and a page beyond the last is the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (size) => {
        const rows = Array.from({ length: size }, (_, index) => ({ ...ROWS[0]!, name: `rij ${index}` }))
        const pages = Math.max(1, Math.ceil(size / LIST_PAGE))
        const all = Array.from({ length: pages }, (_, index) =>
          listPage(rows, shape, new URLSearchParams({ pagina: String(index + 1) })).rows.map((row) => row.name),
        ).flat()
        expect(all).toEqual(rows.map((row) => row.name))
        expect(listPage(rows, shape, new URLSearchParams({ pagina: '9999' })).page).toBe(pages)
      }),
    )
  })
})

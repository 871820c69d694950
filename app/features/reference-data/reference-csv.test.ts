import { describe, expect, it } from 'vitest'
import { toCsv } from '#app/utils/export-list.server.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { compareReferences } from './compare-references.ts'
import { CSV_COLUMNS, csvRowsOf, readReferenceCsv } from './reference-csv.ts'

const shipped = loadCostPriceReference(2026)
const of = { year: 2027, region: 'Noord-Limburg' }
const file = (rows: readonly (readonly string[])[]) => new TextDecoder().decode(toCsv(CSV_COLUMNS, rows))
const premium = [
  'waarde',
  'healthPremium',
  'Zvw',
  '6,2%',
  '',
  '',
  'deel',
  '',
  '',
  '2027',
  'Belastingdienst 2027',
  'gevonden',
  '',
]

/** A line with other cells. */
function line(change: Partial<Record<(typeof CSV_COLUMNS)[number], string>>): string[] {
  return CSV_COLUMNS.map((column, place) => change[column] ?? premium[place] ?? '')
}

describe('a year of reference data', () => {
  it('goes out and comes in again as the same year', () => {
    const { reference, problems } = readReferenceCsv(file(csvRowsOf(shipped)), { year: 2026, region: shipped.region })
    expect(problems).toEqual([])
    expect(reference).toEqual(shipped)
  })

  it('takes percentages, Dutch and English decimals alike', () => {
    for (const value of ['6,2%', '0,062', '0.062'])
      expect(readReferenceCsv(file([line({ waarde: value })]), of).reference?.values[0]?.value).toBe('0.062')
  })

  it.each([
    ['an unknown kind', line({ soort: 'iets' }), 'kind', 'soort'],
    ['no number', line({ waarde: 'zes' }), 'invalid', 'waarde'],
    ['no value', line({ waarde: '' }), 'missing', 'waarde'],
    ['no source', line({ bron: '' }), 'missing', 'bron'],
    ['no status', line({ status: 'misschien' }), 'invalid', 'status'],
    ['an unknown level', line({ soort: 'band', niveau: 'PhD' }), 'invalid', 'niveau'],
    ['an unknown cao', line({ soort: 'schaal', sleutel: 'bakkers 3', laag: '1', hoog: '2' }), 'invalid', 'sleutel'],
    [
      'a method that does not exist',
      line({ soort: 'index', sleutel: '2026 method', waarde: 'soms' }),
      'invalid',
      'waarde',
    ],
  ] as const)('names the line and column of %s, and gives nothing', (_name, row, problem, column) => {
    const read = readReferenceCsv(file([premium, row]), of)
    expect(read.reference).toBeUndefined()
    expect(read.problems).toContainEqual(expect.objectContaining({ line: 3, problem, column }))
  })

  it('refuses a line that stands twice, an empty file and other columns', () => {
    expect(readReferenceCsv(file([premium, premium]), of).problems).toMatchObject([{ line: 3, problem: 'twice' }])
    expect(readReferenceCsv(file([]), of).problems).toMatchObject([{ problem: 'empty' }])
    expect(readReferenceCsv('a;b;c\n1;2;3', of).problems).toMatchObject([{ line: 1, problem: 'columns' }])
  })
})

describe('the difference with what holds now', () => {
  it('names what is new, gone, another number and another source', () => {
    const next = structuredClone(shipped)
    const [first, second] = next.values
    if (first) first.value = '0.03'
    if (second) second.source = 'Een betere bron'
    next.scales.pop()
    next.values.push({
      key: 'x',
      label: 'Nieuw',
      value: '1',
      unit: 'euro',
      period: '2027',
      source: 'wet',
      status: 'found',
    })
    const kinds = compareReferences(shipped, next).map(({ id, kind }) => [id, kind])
    expect(kinds).toEqual([
      [first?.key, 'changed'],
      [second?.key, 'source'],
      ['x', 'added'],
      ['scale ggz 65', 'removed'],
    ])
    expect(compareReferences(shipped, structuredClone(shipped))).toEqual([])
  })
})

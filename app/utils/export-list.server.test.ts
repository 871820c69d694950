import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { toCsv, toXlsx } from './export-list.server.ts'

const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
/** Names as people give them, and what attackers type in a name. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '+31 77 1',
    '-2',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    'a;b',
    'a"b',
    '"',
    ';',
    "'=1",
    ' =1',
    '',
  ),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()).map(([start, rest]) => `${start}${rest}`),
)
const textRows = fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 8 })
const HEADERS = ['Naam', 'Plaats', '=Kop']

/** What a program should show for a text: itself, or with an apostrophe when it would be a formula. */
const shown = (text: string) => (FORMULA_START.test(text) ? `'${text}` : text)

describe('CSV', () => {
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

  it('read back gives every text, and none starts as a formula', () => {
    fc.assert(
      fc.property(textRows, (rows) => {
        const text = decode(toCsv(HEADERS, rows))
        const read = parseCsv(text.slice(1), { delimiter: ';' })
        expect(text.startsWith('\uFEFF')).toBe(true)
        expect(read.slice(1)).toEqual(rows.map((row) => row.map((cell) => shown(cell.toWellFormed()))))
        expect(read.flat().some((cell) => FORMULA_START.test(String(cell)))).toBe(false)
      }),
    )
  })

  it('writes decimals with a comma, days and instants in Dutch time, nothing for nothing', () => {
    const row = [{ decimal: '-1234.50' }, { day: '2026-03-29' }, { instant: new Date('2026-12-11T16:00:00Z') }, null, 7]
    expect(decode(toCsv(['a'], [row])).split('\r\n')[1]).toMatch(/^-1234,50;"29.*2026";"11.*17.00.*";"";7$/)
  })
})

describe('XLSX', () => {
  it('read back gives every text, no formula, and numbers as numbers', async () => {
    await fc.assert(
      fc.asyncProperty(textRows, fc.integer({ min: -1e6, max: 1e6 }), async (rows, amount) => {
        const table = rows.map((row) => [...row.map(printable), { decimal: `${amount}.25` }])
        const { sheets } = await readXlsx(await toXlsx('Lijst', [...HEADERS, 'Bedrag'], table))
        const [sheet] = sheets
        for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
        const read = (sheet?.rows ?? []).slice(1)
        expect(read.map((row) => row[3])).toEqual(rows.map(() => Number(`${amount}.25`)))
        expect(read.map((row) => row.slice(0, 3).map((cell) => cell ?? ''))).toEqual(
          rows.map((row) => row.map((cell) => shown(printable(cell)))),
        )
      }),
      { numRuns: 40 },
    )
  })

  /** XML holds no control characters; texts of the portal have none (see `clean`). */
  const printable = (text: string) =>
    text
      .toWellFormed()
      .replace(/[^\t\n\x20-\uFFFD]/gu, '')
      .replace(/[\uFFFE\uFFFF]/g, '')

  it('keeps an amount that no double can hold as text', async () => {
    const { sheets } = await readXlsx(await toXlsx('Lijst', ['a'], [[{ decimal: '12345678901234567.89' }]]))
    expect(sheets[0]?.rows[1]).toEqual(['12345678901234567,89'])
  })
})

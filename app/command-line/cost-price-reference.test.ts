import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CSV_COLUMNS, csvRowsOf } from '#app/features/reference-data/reference-csv.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { referenceAsked, withoutReference } from './cost-price-reference.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'openhuis-reference-'))
const shipped = loadCostPriceReference(2026)
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const fileWith = (name: string, text: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
const asked = (value: string) => referenceAsked(['x.xlsx', '--reference', value], 'Noord-Limburg')
const csv = [[...CSV_COLUMNS], ...csvRowsOf(shipped)]
  .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
  .join('\n')

describe('--reference', () => {
  it('is not needed', async () => {
    expect(await referenceAsked(['x.xlsx'], 'Noord-Limburg')).toBeUndefined()
    expect(withoutReference(['x.xlsx', '--reference', '2026', '--json'])).toEqual(['x.xlsx', '--json'])
  })

  it('takes a shipped year, JSON, and the CSV of the admin desk with its year in the name', async () => {
    expect(await asked('2026')).toEqual(shipped)
    expect(await asked(fileWith('later.json', JSON.stringify({ ...shipped, year: 2027 })))).toMatchObject({
      year: 2027,
    })
    const read = await asked(fileWith('kengetallen-2027.csv', csv))
    expect(read).toMatchObject({ year: 2027, region: 'Noord-Limburg' })
    expect(read?.values.length).toBe(shipped.values.length)
  })

  it.each([
    ['2019', 'there is no reference data of 2019'],
    ['/bestaat/niet.json', 'cannot be read'],
    [fileWith('leeg.json', '{}'), 'is no reference data'],
    [fileWith('zonder-jaar.csv', csv), 'must hold its year'],
    [fileWith('kengetallen-2028.csv', 'a;b\n1;2'), 'line 1: columns'],
  ])('%s is wrong use', async (value, message) => {
    await expect(asked(value)).rejects.toThrow(message)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { euro } from '#app/utils/money.ts'

/** What law, cao, pension fund, index and region fix is data. This reads the code and finds a number that hides in it. */
const HERE = path.dirname(fileURLToPath(import.meta.url))
const ROOMS = [HERE, path.join(HERE, '../tariff'), path.join(HERE, '../reference-data')]
const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => path.join(room, name)),
)
const reference = loadCostPriceReference(2026)

/** A number as a person could have typed it in code or in a sentence: with point or comma, as share or as percentage. */
function spellings(value: string, unit: string): string[] {
  const plain = euro(value)
  if (plain.isZero()) return []
  const numbers = unit === 'share' ? [plain.toFixed(), plain.times(100).toFixed()] : [plain.toFixed(), plain.toFixed(2)]
  const grouped = numbers.map((one) => one.replace('.', ',').replace(/\B(?=(\d{3})+(,|$))/g, '.'))
  const percentages = unit === 'share' ? [`${plain.times(100).toFixed().replace('.', ',')}%`] : []
  return [...new Set([...numbers, ...numbers.map((one) => one.replace('.', ',')), ...grouped, ...percentages])].filter(
    (one) => one.endsWith('%') || one.replace(/\D/g, '').replace(/^0+/, '').length >= 3,
  )
}

/** Comments explain and articles of law are named; they decide nothing. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/art\. \d+\.\d+/gi, '')
}

describe('the code', () => {
  it('holds no value of the reference data', () => {
    const values = reference.values.flatMap(({ key, value, unit }) =>
      spellings(value, unit).map((text) => ({ key, text })),
    )
    const hidden = files.flatMap((file) => {
      const code = codeOf(file)
      return values
        .filter(({ text }) => new RegExp(`(?<![\\d.,])${text.replace(/[.%]/g, '\\$&')}(?![\\d.,]*\\d)`).test(code))
        .map(({ key, text }) => `${path.basename(file)}: ${text} (${key})`)
    })
    expect(hidden).toEqual([])
  })

  it('holds no decimal fraction in the calculation, the models and the checks', () => {
    const calculation = files.filter((file) => /cost-price\/(models|checks|[^/]+\.ts$)|tariff\/[^/]+\.ts$/.test(file))
    const fractions = calculation
      .filter((file) => !file.endsWith('schema.ts'))
      .flatMap((file) =>
        (codeOf(file).match(/(?<![\w.])\d+\.\d+(?![\w.])/g) ?? []).map((one) => `${path.basename(file)}: ${one}`),
      )
    expect(fractions).toEqual([])
  })

  it('finds what it looks for', () => {
    expect(spellings('0.0274', 'share')).toContain('2,74%')
    expect(spellings('79409', 'euro')).toEqual(expect.arrayContaining(['79409', '79.409']))
  })
})

describe('every number of the reference data', () => {
  it('says its period, its source and whether it was read there', () => {
    const all = [...reference.values, ...reference.bands, ...reference.scales, ...reference.indices]
    expect(all.length).toBeGreaterThan(80)
    for (const one of all) {
      expect(one.period.length).toBeGreaterThan(3)
      expect(one.source.length).toBeGreaterThan(3)
      expect(['found', 'assumed']).toContain(one.status)
    }
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { costPriceProduct, plausibleInput } from '#test/factories/cost-price-input.ts'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { calculateCostPrices } from '../calculate-cost-price.ts'
import type { ProductUnit } from '../cost-price.ts'
import { buildWorkbook } from './build-workbook.server.ts'
import { interpretWorkbook } from './interpret-workbook.ts'
import { parseWorkbook } from './parse-workbook.server.ts'
import type { RawValue, RawWorkbook } from './raw-workbook.ts'
import { readWorkbook, readWorkbookSafely } from './read-workbook.server.ts'
import { TEMPLATE_VERSION } from './template-version.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const products = UNITS.map((unit) => costPriceProduct(unit))
const reference = loadCostPriceReference(2026)
const expectation = { products, reference }
let empty: Uint8Array
let filled: Uint8Array

beforeAll(async () => {
  empty = await buildWorkbook({ applicationNumber: '2026-0042', providerName: 'Stichting De Brug', ...expectation })
  filled = await fillWorkbook(empty, plausibleInput())
})

async function rawOf(bytes: Uint8Array): Promise<RawWorkbook> {
  const parsed = await parseWorkbook(bytes)
  if (!parsed.ok) throw new Error(parsed.reason)
  return structuredClone(parsed.workbook)
}

/** The cell at the key of a row in the raw workbook. */
function setValue(workbook: RawWorkbook, sheet: string, key: string, value: RawValue): void {
  const row = workbook.sheets
    .find((one) => one.rows[0]?.[0] === `sheet:${sheet}`)
    ?.rows.find((cells) => cells[0] === key)
  if (row === undefined) throw new Error(`no row ${key}`)
  row[2] = value
}

describe('a workbook the portal made', () => {
  it('is the same, byte for byte, for the same order', async () => {
    const again = await buildWorkbook({
      applicationNumber: '2026-0042',
      providerName: 'Stichting De Brug',
      ...expectation,
    })
    expect(Buffer.from(again).equals(empty)).toBe(true)
  })

  it('gives back exactly what was filled in', async () => {
    const outcome = await readWorkbook(filled, expectation)
    expect(outcome).toMatchObject({ ok: true, problems: [], changedCells: [], input: plausibleInput() })
    if (!outcome.ok) return
    expect(outcome.meta).toMatchObject({
      templateVersion: TEMPLATE_VERSION,
      applicationNumber: '2026-0042',
      productCodes: products.map(({ code }) => code),
    })
    expect(outcome.cells['org.holidayAllowance']).toMatch(/^Organisatie!C\d+$/)
  })

  it('reads the same through the thread', async () => {
    expect(await readWorkbookSafely(filled, expectation)).toEqual(await readWorkbook(filled, expectation))
  })

  it('empty asks for every answer by sheet and cell', async () => {
    const outcome = await readWorkbook(empty, expectation)
    expect(outcome).toMatchObject({ ok: true, input: undefined })
    if (!outcome.ok) return
    const salary = outcome.problems.find((problem) => problem.key === 'org.leaveHours')
    expect(salary).toMatchObject({
      severity: 'blocking',
      sheet: 'Organisatie',
      found: 'leeg',
      label: 'Vakantie en verlof',
    })
    expect(salary?.cell).toMatch(/^C\d+$/)
  })

  it('opens every number of the price down to its cell', async () => {
    const outcome = await readWorkbook(filled, expectation)
    if (!outcome.ok || outcome.input === undefined) throw new Error('not read')
    const [price] = calculateCostPrices(outcome.input, products, (key) => outcome.cells[key])
    expect(price?.explanation.cell).toMatch(/^VB-HOUR .*!C\d+$/)
    expect(price?.explanation.parts.every((part) => part.cell !== undefined)).toBe(true)
  })
})

describe('reading is forgiving', () => {
  it.each([
    ['25%', '0.25'],
    ['0,25', '0.25'],
    ['0.25', '0.25'],
    [0.25, '0.25'],
    ['25,5 %', '0.255'],
    ['25 procent', '0.25'],
  ] as const)('an overhead of %s is %s', async (typed, read) => {
    const raw = await rawOf(filled)
    setValue(raw, 'org', 'overheadShare', typed)
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.problems).toEqual([])
    expect(reading.input?.organisation.overheadShare).toBe(read)
  })

  it.each([
    ['€ 79.409,00', '79409'],
    ['79,409.50', '79409.5'],
    ['79409', '79409'],
    ['79 409,5', '79409.5'],
    ['79\u00a0409,5', '79409.5'],
    ["79'409.5", '79409.5'],
    ['€ 79.409,-', '79409'],
    ['EUR 79409', '79409'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['€ 12,50', '12.5'],
    ['1 234,56', '1234.56'],
    ['123.456,78 euro', '123456.78'],
  ])('a maximum wage of %s is %s', async (typed, read) => {
    const raw = await rawOf(filled)
    setValue(raw, 'org', 'maximumPremiumWage', typed)
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.problems).toEqual([])
    expect(reading.input?.organisation.maximumPremiumWage).toBe(read)
  })

  it.each([
    ['org', 'maximumPremiumWage', '79.409', ['79409', '79,4090']],
    ['org', 'maximumPremiumWage', '79,409', ['79409', '79,4090']],
    ['org', 'pensionEmployerShare', '1', ['100%', '1%']],
  ])('asks what is meant when %s %s says "%s"', async (sheet, key, typed, [one = '', other = '']) => {
    const raw = await rawOf(filled)
    setValue(raw, sheet, key, typed)
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.input).toBeUndefined()
    expect(reading.problems).toMatchObject([{ severity: 'blocking', key: `${sheet}.${key}`, found: typed }])
    expect(reading.problems[0]?.message).toContain(
      `"${typed}" kan ${one} of ${other} betekenen. Vul in: wat u bedoelt.`,
    )
  })

  it('does not ask when only one meaning is possible, and says so when a percentage misses its sign', async () => {
    const raw = await rawOf(filled)
    setValue(raw, 'org', 'grossHours', '1.878')
    setValue(raw, 'org', 'leaveHours', '1.650')
    setValue(raw, 'org', 'overheadShare', 25)
    setValue(raw, 'VB-DAYPART', 'occupancy', '0,880')
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.problems.map(({ key, severity }) => [key, severity])).toEqual([
      ['org.grossHours', 'blocking'],
      ['org.overheadShare', 'information'],
    ])
    expect(reading.answers.org).toMatchObject({ 'org.leaveHours': '1.65', 'org.overheadShare': '0.25' })
    expect(reading.answers['VB-DAYPART']).toMatchObject({ 'VB-DAYPART.occupancy': '0.88' })
  })

  it.each<[string, RawValue]>([
    ['text', 'veel'],
    ['an error value', { error: '#DEEL/0!' }],
    ['a date', { date: '2026-05-03' }],
    ['infinity', Infinity],
    ['a number beyond any meaning', 1e300],
    ['a negative number', -3],
    ['a truth value', true],
    ['digits with a hole', '12 5'],
    ['two numbers', '1,2,3'],
    ['an exponent', '1e3'],
    ['a percentage of hours', '10%'],
  ])('%s in a number cell blocks and is never zero', async (_name, value) => {
    const raw = await rawOf(filled)
    setValue(raw, 'org', 'leaveHours', value)
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.input).toBeUndefined()
    expect(reading.problems).toMatchObject([{ severity: 'blocking', key: 'org.leaveHours', sheet: 'Organisatie' }])
  })

  it('finds rows that moved, a renamed sheet and a lost key column', async () => {
    const raw = await rawOf(filled)
    const [, organisation, hour] = raw.sheets
    organisation?.rows.splice(10, 0, [], [null, 'een eigen regel', 12])
    if (hour !== undefined) hour.rows = hour.rows.map((row, index) => (index === 0 ? row : row.slice(1)))
    if (organisation !== undefined) organisation.name = 'Kopie van blad'
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.problems).toEqual([])
    expect(reading.input).toEqual(plausibleInput())
  })

  it('tells labels apart that stand on a sheet twice, also without the key column', async () => {
    const raw = await rawOf(filled)
    for (const sheet of raw.sheets) sheet.rows = sheet.rows.map((row, index) => (index === 0 ? row : row.slice(1)))
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.problems).toEqual([])
    expect(reading.input).toEqual(plausibleInput())
    expect(reading.statedPrices).toEqual({})
  })

  it.each([
    ['2025.1', 'oudere versie'],
    ['2026.1', 'oudere versie'],
    ['2031.4', 'niet kent'],
  ])('recognises template version %s, reads what is there and says so', async (version, words) => {
    const raw = await rawOf(filled)
    const meta = raw.sheets.find((sheet) => sheet.name === '_openhuis')
    const row = meta?.rows.find((cells) => cells[0] === 'template-version')
    if (row === undefined) throw new Error('no version')
    row[1] = version
    const organisation = raw.sheets.find((sheet) => sheet.name === 'Organisatie')
    const later = organisation?.rows.findIndex((cells) => cells[0] === 'minimumHolidayAllowance') ?? 0
    organisation?.rows.splice(later, 1)
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.problems).toMatchObject([{ severity: 'information', key: 'template.version', found: version }])
    expect(reading.problems[0]?.message).toContain(words)
    expect(reading.changedCells).toEqual([])
    expect(reading.input?.organisation).toEqual({
      ...plausibleInput().organisation,
      minimumHolidayAllowance: undefined,
    })
  })

  it('keeps the products that are complete when one sheet is missing', async () => {
    const raw = await rawOf(filled)
    raw.sheets = raw.sheets.filter((sheet) => !sheet.name.startsWith('VB-DAYPART'))
    const reading = interpretWorkbook(raw, expectation)
    expect(reading.input?.products.map(({ unit }) => unit)).toEqual(['hour', 'day', 'trip'])
    expect(reading.problems).toMatchObject([{ severity: 'blocking', key: 'VB-DAYPART.sheet' }])
  })

  it('notices a formula that was replaced', async () => {
    const raw = await rawOf(filled)
    const hour = raw.sheets[2]
    const cell = Object.keys(hour?.formulas ?? {})[0] ?? ''
    if (hour !== undefined) hour.formulas[cell] = '42'
    expect(interpretWorkbook(raw, expectation).changedCells).toHaveLength(1)
  })
})

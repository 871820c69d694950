import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { costPriceProduct } from '#test/factories/cost-price-input.ts'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { sumOf } from '#app/utils/money.ts'
import { runCheckCommand, runTemplateCommand } from './cost-price.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'openhuis-cost-price-'))
const supply = {
  products: [costPriceProduct('hour', 'A1'), costPriceProduct('day', 'B2')],
  reference: loadCostPriceReference(2026),
}
afterAll(() => {
  rmSync(folder, { recursive: true })
})

type Answer = {
  products: {
    code: string
    unit: string
    price: string
    elements: Record<string, string>
    checks: { id: string; severity: string; observed: string; band: string }[]
  }[]
  problems: { sheet: string; cell: string; severity: string }[]
}

function terminal() {
  const said = { out: '', err: '' }
  const io = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text) }
  return { said, io: { out: (text: string) => void io.out(text), err: (text: string) => void io.err(text) } }
}
async function check(bytes: Uint8Array): Promise<{ code: number; answer: Answer; err: string }> {
  const file = path.join(folder, 'invulling.xlsx')
  writeFileSync(file, bytes)
  const { said, io } = terminal()
  const code = await runCheckCommand([file, '--json'], io, supply)
  return { code, answer: JSON.parse(said.out) as Answer, err: said.err }
}
async function template(...codes: string[]): Promise<Uint8Array> {
  const file = path.join(folder, 'leeg.xlsx')
  const { said, io } = terminal()
  expect(await runTemplateCommand(['--product', ...codes, '--out', file], io, supply)).toBe(0)
  expect(said.out).toContain(file)
  return readFileSync(file)
}

describe('cost-price on the command line', () => {
  it('makes a template, and reads it filled in with price, elements and no question', async () => {
    const { code, answer } = await check(await fillWorkbook(await template('all')))
    expect(code).toBe(0)
    expect(answer.products.map(({ code: product, unit }) => [product, unit])).toEqual([
      ['A1', 'hour'],
      ['B2', 'day'],
    ])
    for (const { price, elements, checks } of answer.products) {
      expect(sumOf(Object.values(elements)).toFixed(2)).toBe(price)
      expect(checks.filter(({ severity }) => severity !== 'information')).toEqual([])
    }
  })

  it('shows the questions of a product with what was seen and the band', async () => {
    const { code, answer } = await check(await fillWorkbook(await template('A1'), 'questions'))
    expect(code).toBe(0)
    expect(answer.products[0]?.checks).toContainEqual(
      expect.objectContaining({ id: 'overhead-in-band', severity: 'question', observed: '41%', band: '10% tot 32%' }),
    )
  })

  it('ends with 1 and names sheet and cell when something is missing', async () => {
    const { code, answer } = await check(await template('A1', 'B2'))
    expect(code).toBe(1)
    expect(answer.problems).toContainEqual(expect.objectContaining({ sheet: 'Organisatie', severity: 'blocking' }))
    expect(answer.problems.every(({ sheet }) => sheet !== '')).toBe(true)
  })

  it('ends with 2 and one clear line for what is no workbook', async () => {
    const { code, answer, err } = await check(new TextEncoder().encode('a;b\n1;2\n'))
    expect(code).toBe(2)
    expect(answer).toMatchObject({ products: [], problems: [] })
    expect(err).toMatch(/^Dit is geen werkboek\.[^\n]*$/)
  })

  it.each([
    ['no product', ['--out', 'x.xlsx']],
    ['no file', ['--product', 'A1']],
    ['an unknown product', ['--product', 'Z9', '--out', 'x.xlsx']],
  ])('a template with %s is wrong use', async (_name, args) => {
    const { said, io } = terminal()
    expect(await runTemplateCommand(args, io, supply)).toBe(2)
    expect(said.err).not.toBe('')
  })

  it.each([[[]], [['bestaat-niet.xlsx']], [['a', 'b']]])('a check of %j is wrong use', async (args) => {
    const { said, io } = terminal()
    expect(await runCheckCommand(args, io, supply)).toBe(2)
    expect(said.err).not.toBe('')
  })
})

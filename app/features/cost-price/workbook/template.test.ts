import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { costPriceProduct } from '#test/factories/cost-price-input.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import type { ProductUnit } from '../cost-price.ts'
import { buildWorkbook } from './build-workbook.server.ts'
import { cellName } from './layout.ts'
import { layoutWorkbook } from './layout-workbook.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const order = {
  applicationNumber: 'AM-1',
  providerName: 'Stichting De Brug',
  products: UNITS.map((unit) => costPriceProduct(unit)),
  reference: loadCostPriceReference(2026),
}
const layout = layoutWorkbook(order)
let parts: Record<string, string>

beforeAll(async () => {
  const files = unzipSync(await buildWorkbook(order))
  parts = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
})

const sheetPart = (index: number) => parts[`xl/worksheets/sheet${String(index + 1)}.xml`] ?? ''
const styles = () => [...(parts['xl/styles.xml'] ?? '').matchAll(/<cellXfs[^>]*>(.*?)<\/cellXfs>/gs)][0]?.[1] ?? ''
const unlocked = () =>
  [...styles().matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf.includes('locked="0"'))

describe('the workbook as it is handed out', () => {
  it('has one sheet to explain, one for the organisation, one per product in its shape, and one of sources', () => {
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)
    expect(names.slice(0, 2)).toEqual(['Uitleg', 'Organisatie'])
    expect(names.slice(2, 6).map((name) => name?.split(' ')[0])).toEqual(order.products.map(({ code }) => code))
    expect(names.slice(6)).toEqual(['Bronnen', '_openhuis'])
    expect(parts['xl/workbook.xml']).toContain('state="veryHidden"')
  })

  it('locks every cell but those to fill in, which are marked, limited and explained when one enters them', () => {
    const open = unlocked()
    layout.sheets.forEach((sheet, index) => {
      const xml = sheetPart(index)
      expect(xml).toContain('<sheetProtection sheet="1"')
      sheet.rows.forEach((row, rowIndex) => {
        for (const cell of row.cells) {
          const name = cellName(rowIndex, cell.column)
          const style = new RegExp(`<c r="${name}"[^>]*\\ss="(\\d+)"`).exec(xml)?.[1]
          expect([name, open[Number(style)] ?? false]).toEqual([name, cell.kind === 'input'])
          if (cell.kind === 'input') expect(xml).toContain(`sqref="${name}"`)
        }
      })
    })
  })

  it('gives choices as a list and every result as a live formula', () => {
    layout.sheets.forEach((sheet, index) => {
      const xml = sheetPart(index)
      sheet.rows.forEach((row, rowIndex) => {
        for (const cell of row.cells) {
          const name = cellName(rowIndex, cell.column)
          if (cell.kind === 'formula') expect(xml).toMatch(new RegExp(`<c r="${name}"[^>]*><f>`))
          if (cell.kind === 'input' && cell.field.kind === 'choice')
            expect(xml).toMatch(new RegExp(`<dataValidation type="list" sqref="${name}"`))
        }
      })
    })
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"')
  })

  it('totals per element of the law, and notes that cite where a field counts and where its number was read', () => {
    layout.sheets.slice(2, 6).forEach((sheet, index) => {
      const labels = sheet.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])))
      expect(labels).toEqual(expect.arrayContaining(['Element a', 'Element b', 'Element c', 'Element d']))
      expect(parts[`xl/comments${String(index + 3)}.xml`]).toMatch(/art\. 2\.3 lid 1 onder b Besluit Jeugdwet/)
    })
    const notes = parts['xl/comments2.xml'] ?? ''
    for (const element of ['a', 'c', 'd']) expect(notes).toContain(`art. 2.3 lid 1 onder ${element} Besluit Jeugdwet`)
    expect(notes).toMatch(/Bron: [^<]+\((?:[^<]+), (?:gevonden|aangenomen)\)/)
  })

  it('is accessible: a title, names for what one looks for, headings that stay in view, hidden keys', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:title>Kostprijs jeugdhulp')
    expect(parts['xl/workbook.xml']).toMatch(/<definedName name="Kostprijs_VB_HOUR">/)
    layout.sheets.slice(1).forEach((_sheet, index) => {
      expect(sheetPart(index + 1)).toContain('state="frozen"')
      expect(sheetPart(index + 1)).toMatch(/<col min="1" max="1"[^>]*hidden="true"/)
    })
  })

  it('carries its version and fingerprint, which another template does not share', async () => {
    const metaOf = (texts: Record<string, string>) =>
      (/fingerprint<\/t><\/si><si><t[^>]*>([0-9a-f]{64})/.exec(texts['xl/sharedStrings.xml'] ?? '') ?? [])[1]
    expect(metaOf(parts)).toMatch(/^[0-9a-f]{64}$/)
    const other = unzipSync(await buildWorkbook({ ...order, products: order.products.slice(0, 2) }))
    const texts = Object.fromEntries(Object.entries(other).map(([name, content]) => [name, strFromU8(content)]))
    expect(metaOf(texts)).not.toBe(metaOf(parts))
  })
})

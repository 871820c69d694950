import { beforeAll, describe, expect, it } from 'vitest'
import { costPriceProduct, plausibleInput } from '#test/factories/cost-price-input.ts'
import { fillWorkbook } from '#test/factories/cost-price-workbook.ts'
import { MANNERS } from '#test/factories/other-programs.ts'
import { hasSpreadsheetProgram, savedByLibreOffice } from '#test/factories/spreadsheet-program.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import type { ProductUnit } from '../cost-price.ts'
import { buildWorkbook } from './build-workbook.server.ts'
import { readWorkbookSafely } from './read-workbook.server.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const expectation = { products: UNITS.map((unit) => costPriceProduct(unit)), reference: loadCostPriceReference(2026) }
let filled: Uint8Array

beforeAll(async () => {
  const empty = await buildWorkbook({ applicationNumber: '1', providerName: 'Stichting De Brug', ...expectation })
  filled = await fillWorkbook(empty, plausibleInput())
})

const SAID = { ok: true, problems: [], input: plausibleInput() }

describe('the same workbook, written by another program', () => {
  it.each(Object.keys(MANNERS))('%s', async (name) => {
    const written = MANNERS[name]?.(filled) ?? new Uint8Array()
    expect(Buffer.from(written).equals(filled)).toBe(false)
    expect(await readWorkbookSafely(written, expectation)).toMatchObject(SAID)
  })

  const present = hasSpreadsheetProgram()
  if (!present) process.stdout.write('LibreOffice is not installed: its own files are not read in this run.\n')
  it.skipIf(!present)(
    'saved by LibreOffice itself, as XLSX, as ODS, and after another program',
    { timeout: 240_000 },
    async () => {
      const renamed = MANNERS['sheets renamed and turned round']?.(filled) ?? filled
      const saved = [...savedByLibreOffice([filled, renamed], 'xlsx'), ...savedByLibreOffice([filled, renamed], 'ods')]
      for (const bytes of saved) {
        const outcome = await readWorkbookSafely(bytes, expectation)
        expect(outcome).toMatchObject(SAID)
        expect(outcome.ok && outcome.changedCells).toEqual([])
      }
    },
  )
})

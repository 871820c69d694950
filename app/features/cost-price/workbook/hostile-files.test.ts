import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costPriceProduct } from '#test/factories/cost-price-input.ts'
import { HOSTILE_FILES, smallWorkbook } from '#test/factories/hostile-files.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { REFUSAL_MESSAGES } from './raw-workbook.ts'
import { readWorkbookSafely } from './read-workbook.server.ts'

const expectation = { products: [costPriceProduct('hour')], reference: loadCostPriceReference(2026) }
const DEADLINE = 2_000
const MEMORY_KILOBYTES = 256 * 1024
const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData></sheetData></worksheet>'

describe('a hostile file', () => {
  beforeAll(async () => {
    await readWorkbookSafely(smallWorkbook(EMPTY_SHEET), expectation)
  })

  it.each(HOSTILE_FILES)('%s is refused as %s within two seconds', async (_name, reason, make) => {
    const bytes = make()
    const before = performance.now()
    const outcome = await readWorkbookSafely(bytes, expectation)
    expect(performance.now() - before).toBeLessThan(DEADLINE)
    expect(outcome).toEqual({ ok: false, reason, message: REFUSAL_MESSAGES[reason] })
  })

  it('that is a workbook of someone else is read, and every sheet is missing', async () => {
    const outcome = await readWorkbookSafely(smallWorkbook(EMPTY_SHEET), expectation)
    expect(outcome.ok && outcome.problems.map(({ key }) => key)).toEqual(['org.sheet', 'VB-HOUR.sheet'])
  })
})

type Line = { reason: string; milliseconds: number; peak: number }

describe('a process of its own that gets all of them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'openhuis-hostile-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it(
    'refuses each within two seconds, holds 256 MB at most in all, and leaves nothing',
    { timeout: 120_000 },
    async () => {
      const warmUp = path.join(folder, 'gewoon.xlsx')
      writeFileSync(warmUp, smallWorkbook(EMPTY_SHEET))
      const files = HOSTILE_FILES.map(([, , make], index) => {
        const file = path.join(folder, `${String(index)}.xlsx`)
        writeFileSync(file, make())
        return file
      })
      const before = readdirSync(folder)
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--max-old-space-size=128',
        '--import',
        'tsx',
        'test/setup/hostile-reader.ts',
        warmUp,
        ...files,
      ])
      const [, ...lines] = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line)
      expect(lines.map(({ reason }) => reason)).toEqual(HOSTILE_FILES.map(([, reason]) => reason))
      expect(Math.max(...lines.map(({ milliseconds }) => milliseconds))).toBeLessThan(DEADLINE)
      expect(Math.max(...lines.map(({ peak }) => peak))).toBeLessThan(MEMORY_KILOBYTES)
      expect(readdirSync(folder)).toEqual(before)
    },
  )
})

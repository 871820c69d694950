import { strToU8, zipSync, type Zippable } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { costPriceProduct } from '#test/factories/cost-price-input.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { REFUSAL_MESSAGES, type RefusalReason } from './raw-workbook.ts'
import { readWorkbookSafely } from './read-workbook.server.ts'

const expectation = { products: [costPriceProduct('hour')], reference: loadCostPriceReference(2026) }
const DEADLINE = 2_000
const SHEET_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const SHEET_TAIL = '</sheetData></worksheet>'

/** A minimal workbook of one sheet, with parts added or replaced. */
function workbook(sheet: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...more,
  })
}

/** Lies about the unpacked size of the last entry: directory and header say `size`. */
function lyingBomb(size: number): Uint8Array {
  const bytes = workbook(SHEET_HEAD + ' '.repeat(8_000_000) + SHEET_TAIL)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length - 4; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, size, true)
  }
  return bytes
}

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${String(index + 1)}"><c r="A${String(index + 1)}"><v>1</v></c></row>`,
  ).join('')
const filler = (prefix: string, bytes: number) => strToU8(prefix + 'x'.repeat(bytes))

const HOSTILE: [string, RefusalReason, () => Uint8Array][] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['ten million zeros', 'not-a-workbook', () => new Uint8Array(10_000_000)],
  ['200 MB', 'too-large', () => new Uint8Array(200_000_000)],
  ['a renamed CSV', 'not-a-workbook', () => strToU8('product;prijs\nA;12,50\n')],
  ['a renamed PDF', 'not-a-workbook', () => filler('%PDF-1.7\n', 5000)],
  ['a renamed HTML page', 'not-a-workbook', () => strToU8('<html><table><tr><td>1</td></tr></table></html>')],
  ['a ZIP with other things', 'not-a-workbook', () => zipSync({ 'foto.txt': strToU8('x') })],
  ['an old .xls', 'old-excel', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(2000)])],
  [
    'an encrypted workbook',
    'encrypted',
    () =>
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  ['a zip bomb', 'expands-too-far', () => workbook(SHEET_HEAD + ' '.repeat(40_000_000) + SHEET_TAIL)],
  ['a zip bomb that lies about its size', 'expands-too-far', () => lyingBomb(1000)],
  [
    '5.000 entries',
    'expands-too-far',
    () =>
      workbook(
        SHEET_HEAD + SHEET_TAIL,
        Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`a/${String(index)}`, new Uint8Array()])),
      ),
  ],
  [
    'a DOCTYPE with entities',
    'unsafe-xml',
    () => workbook(`<!DOCTYPE x [<!ENTITY a "b"><!ENTITY e SYSTEM "file:///etc/passwd">]>${SHEET_HEAD}${SHEET_TAIL}`),
  ],
  ['macros', 'macros', () => workbook(SHEET_HEAD + SHEET_TAIL, { 'xl/vbaProject.bin': strToU8('x') })],
  [
    'links to another workbook',
    'external-links',
    () => workbook(SHEET_HEAD + SHEET_TAIL, { 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') }),
  ],
  [
    'a part fetched from elsewhere',
    'external-links',
    () =>
      workbook(SHEET_HEAD + SHEET_TAIL, {
        'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Type="http://x/oleObject" Target="http://evil.example/x" TargetMode="External"/></Relationships>',
        ),
      }),
  ],
  [
    'a cell at the far end',
    'too-many-cells',
    () =>
      workbook(
        `${SHEET_HEAD}<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>${SHEET_TAIL}`,
      ),
  ],
  ['70.000 cells', 'too-many-cells', () => workbook(SHEET_HEAD + rows(70_000) + SHEET_TAIL)],
  ['a million rows', 'expands-too-far', () => workbook(SHEET_HEAD + '<row/>'.repeat(1_000_000) + SHEET_TAIL)],
  [
    'merges without end',
    'too-many-cells',
    () =>
      workbook(
        `${SHEET_HEAD}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells></worksheet>`,
      ),
  ],
  ['a file cut off', 'damaged', () => workbook(SHEET_HEAD + rows(100) + SHEET_TAIL).slice(0, 400)],
  [
    'data before the ZIP',
    'not-a-workbook',
    () => new Uint8Array([...strToU8('%PDF-1.4\n'), ...workbook(SHEET_HEAD + SHEET_TAIL)]),
  ],
  [
    'two equal parts',
    'damaged',
    () => workbook(SHEET_HEAD + SHEET_TAIL, { 'XL/workbook.xml': strToU8('<workbook/>') }),
  ],
]

describe('a hostile file', () => {
  beforeAll(async () => {
    await readWorkbookSafely(workbook(SHEET_HEAD + SHEET_TAIL), expectation)
  })

  it.each(HOSTILE)('%s is refused as %s within two seconds', async (_name, reason, make) => {
    const bytes = make()
    const before = performance.now()
    const outcome = await readWorkbookSafely(bytes, expectation)
    expect(performance.now() - before).toBeLessThan(DEADLINE)
    expect(outcome).toEqual({ ok: false, reason, message: REFUSAL_MESSAGES[reason] })
  })

  it('that is a workbook of someone else is read, and every sheet is missing', async () => {
    const outcome = await readWorkbookSafely(workbook(SHEET_HEAD + rows(3) + SHEET_TAIL), expectation)
    expect(outcome.ok && outcome.problems.map(({ key }) => key)).toEqual(['org.sheet', 'VB-HOUR.sheet'])
  })
})

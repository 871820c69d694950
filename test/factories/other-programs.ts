import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync, type Unzipped } from 'fflate'

/** One way in which another program writes the same workbook; each changes the file, never what it says. */
export type Manner = (bytes: Uint8Array) => Uint8Array

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)
const isSpreadsheetPart = (name: string) =>
  isSheet(name) || name === 'xl/workbook.xml' || name === 'xl/sharedStrings.xml'

function inParts(change: (text: string, name: string) => string, which: (name: string) => boolean): Manner {
  return (bytes) => {
    const parts: Unzipped = unzipSync(bytes)
    for (const [name, content] of Object.entries(parts))
      if (which(name)) parts[name] = strToU8(change(strFromU8(content), name))
    return zipSync(parts)
  }
}

function sharedStrings(bytes: Uint8Array): string[] {
  const part = unzipSync(bytes)['xl/sharedStrings.xml']
  const text = part === undefined ? '' : strFromU8(part)
  return [...text.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) => inner)
}

/** openpyxl and many exports: every text inside its cell, no table of texts. */
const inlineStrings: Manner = (bytes) => {
  const texts = sharedStrings(bytes)
  const inline = inParts(
    (xml) =>
      xml.replaceAll(
        /<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
        (_whole, before: string, after: string, index: string) =>
          `<c ${before}t="inlineStr"${after}><is>${texts[Number(index)] ?? ''}</is></c>`,
      ),
    isSheet,
  )(bytes)
  const parts = unzipSync(inline)
  delete parts['xl/sharedStrings.xml']
  const lists = ['xl/_rels/workbook.xml.rels', '[Content_Types].xml']
  for (const name of lists) {
    const part = parts[name]
    if (part)
      parts[name] = strToU8(strFromU8(part).replaceAll(/<(?:Relationship|Override)\b[^>]*sharedStrings[^>]*\/>/g, ''))
  }
  return zipSync(parts)
}

/** Programs built on the Open XML SDK: every element with a prefix. */
const prefixed = inParts(
  (xml) => xml.replaceAll(/<(\/?)([a-zA-Z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`),
  isSpreadsheetPart,
)

/** Excel, saved as strict Open XML. */
const strict = inParts(
  (xml) =>
    xml
      .replaceAll(MAIN, STRICT)
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  (name) => isSpreadsheetPart(name) || name.endsWith('.rels'),
)

/** No styles at all, as plain exports: percentages and amounts are bare numbers. */
const withoutStyles: Manner = (bytes) => {
  const plain = inParts((xml) => xml.replaceAll(/(<(?:c|row)\b[^>]*?)\ss="\d+"/g, '$1'), isSheet)(bytes)
  const parts = unzipSync(plain)
  delete parts['xl/styles.xml']
  delete parts['xl/theme/theme1.xml']
  for (const name of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
    const part = parts[name]
    if (part)
      parts[name] = strToU8(
        strFromU8(part).replaceAll(/<(?:Relationship|Override)\b[^>]*(?:styles|theme)[^>]*\/>/g, ''),
      )
  }
  return zipSync(parts)
}

/** Excel for Mac of old: days are counted from 1904. */
const from1904 = inParts(
  (xml) => xml.replace('<workbookProtection', '<workbookPr date1904="1"/><workbookProtection'),
  (name) => name === 'xl/workbook.xml',
)

/** Google Sheets: targets from the root, a byte order mark, and texts cut into runs. */
const google: Manner = (bytes) => {
  const rooted = inParts(
    (xml) => xml.replaceAll('Target="worksheets/', 'Target="/xl/worksheets/'),
    (name) => name === 'xl/_rels/workbook.xml.rels',
  )(bytes)
  const marked = inParts((xml) => `\ufeff${xml}`, isSpreadsheetPart)(rooted)
  return inParts(
    (xml) =>
      xml.replaceAll(
        /<si><t([^>]*)>([^<]{2})([^<]+)<\/t><\/si>/g,
        '<si><r><t$1 xml:space="preserve">$2</t></r><r><rPr><b/></rPr><t xml:space="preserve">$3</t></r></si>',
      ),
    (name) => name === 'xl/sharedStrings.xml',
  )(marked)
}

/** Numbers: folders stand in the archive, lines are broken, cells say their kind. */
const numbers: Manner = (bytes) => {
  const broken = inParts(
    (xml) =>
      xml.replaceAll('</row>', '</row>\r\n').replaceAll(/<c (r="[A-Z]+\d+")((?: s="\d+")?)><v>/g, '<c $1$2 t="n"><v>'),
    isSheet,
  )(bytes)
  return zipSync({ 'xl/': new Uint8Array(), 'xl/worksheets/': new Uint8Array(), ...unzipSync(broken) }, { level: 0 })
}

/** Written as a stream: sizes follow the data instead of going before it. */
const streamed: Manner = (bytes) => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(content, true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

/** Sheets in another order, under other names, and the hidden ones shown. */
const reordered = inParts(
  (xml) =>
    xml
      .replace(
        /<sheets>(.*?)<\/sheets>/s,
        (_whole, inner: string) => `<sheets>${(inner.match(/<sheet [^>]*\/>/g) ?? []).reverse().join('')}</sheets>`,
      )
      .replaceAll(/<sheet name="(?!_openhuis)([^"]*)"/g, '<sheet name="Kopie $1"')
      .replaceAll(/name="(Kopie [^"]{25})[^"]*"/g, 'name="$1"')
      .replace(' state="veryHidden"', ''),
  (name) => name === 'xl/workbook.xml',
)

/** Somebody merged the value with the unit beside it, which loses the unit. */
const merged = inParts(
  (xml) => {
    const rows = [...xml.matchAll(/<c r="C(\d+)"[^>]*?(?:\/>|>(?!<f>).*?<\/c>)<c r="D\1" t="s"/g)].map(
      ([, row = '']) => row,
    )
    const without = rows.reduce((text, row) => text.replace(new RegExp(`<c r="D${row}"[^>]*?(?:/>|>.*?</c>)`), ''), xml)
    const merges = rows.map((row) => `<mergeCell ref="C${row}:D${row}"/>`).join('')
    return without.replace('<dataValidations', `<mergeCells>${merges}</mergeCells><dataValidations`)
  },
  (name) => name === 'xl/worksheets/sheet2.xml',
)

export const MANNERS: Readonly<Record<string, Manner>> = {
  'texts inside their cells': inlineStrings,
  'elements with a prefix': prefixed,
  'strict Open XML': strict,
  'no styles': withoutStyles,
  'days counted from 1904': from1904,
  'root targets, byte order mark and runs of text, as Google writes': google,
  'folders and line breaks, as Numbers writes': numbers,
  'sizes after the data': streamed,
  'sheets renamed and turned round': reordered,
  'values merged with the cell beside them': merged,
}

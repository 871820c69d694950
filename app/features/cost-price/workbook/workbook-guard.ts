import type { RawWorkbook, RefusalReason } from './raw-workbook.ts'
import { RefusedFile, unpackSafely } from './zip-guard.ts'

/** A filled-in workbook of 12 products is about 0.1 MB. */
export const MAXIMUM_FILE_BYTES = 10_000_000

const MAXIMUM_ROW = 10_000
const MAXIMUM_COLUMN_LETTERS = 2
const MAXIMUM_ROWS = 20_000
const MAXIMUM_CELLS = 60_000
const MAXIMUM_MERGES = 2_000
const MAXIMUM_REPEAT = 1_000
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0]
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
/** Formulas by which a spreadsheet program starts another program or fetches something: DDE in its two spellings, and services. */
const FETCHING_FORMULA =
  /<(?:\w+:)?f\b[^<>]*>[^<]*(?:\||\b(?:DDE|WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|IMPORT(?:DATA|XML|HTML|RANGE))\s*\()|table:formula="[^"]*(?:\bDDE|WEBSERVICE)\s*\(|<table:dde-link/i
const HARMLESS_EXTERNAL = /hyperlink"?$/
/** Text by which an encrypted package is told from an old .xls inside the same container. */
const ENCRYPTED_STREAM = 'EncryptedPackage'

/** What can be said from size and first bytes alone; undefined means: worth unpacking. */
export function refusalAtFirstSight(bytes: Uint8Array): RefusalReason | undefined {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > MAXIMUM_FILE_BYTES) return 'too-large'
  if (startsWith(bytes, OLE_MAGIC)) return isEncrypted(bytes) ? 'encrypted' : 'old-excel'
  return startsWith(bytes, ZIP_MAGIC) ? undefined : 'not-a-workbook'
}

/** Refuses whatever is not a plain workbook, before any spreadsheet library sees it. Throws RefusedFile. */
export function guardWorkbook(bytes: Uint8Array): RawWorkbook['kind'] {
  const refusal = refusalAtFirstSight(bytes)
  if (refusal !== undefined) throw new RefusedFile(refusal)
  const parts = unpackSafely(bytes)
  refuseStrangeParts(parts)
  refuseMacros(parts)
  const kind = kindOf(parts)
  for (const [name, content] of parts) if (isXml(name)) refuseUnsafeXml(name, content)
  if ([...parts.keys()].some((name) => name.startsWith('xl/externalLinks/'))) throw new RefusedFile('external-links')
  return kind
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** Names of streams in the old container are UTF-16 and aligned. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes(ENCRYPTED_STREAM)
}

function kindOf(parts: ReadonlyMap<string, Uint8Array>): RawWorkbook['kind'] {
  const xlsx = parts.has('[Content_Types].xml') && parts.has('xl/workbook.xml')
  const mimetype = parts.get('mimetype')
  const ods = mimetype !== undefined && decode(mimetype).trim() === ODS_TYPE && parts.has('content.xml')
  if (xlsx === ods) throw new RefusedFile('not-a-workbook')
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest !== undefined && decode(manifest).includes('encryption-data')) throw new RefusedFile('encrypted')
  return xlsx ? 'xlsx' : 'ods'
}

/** Names that lead out of the archive, and archives or programs inside it: no spreadsheet needs them. */
function refuseStrangeParts(parts: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, content] of parts) {
    const leadsOut = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i.test(name)
    const isArchive = startsWith(content, ZIP_MAGIC) || startsWith(content, OLE_MAGIC)
    if (leadsOut || isArchive || /^xl\/(?:embeddings|activeX)\//i.test(name)) throw new RefusedFile('unsafe-xml')
  }
}

function refuseMacros(parts: ReadonlyMap<string, Uint8Array>): void {
  const suspicious = [...parts.keys()].some((name) => /vbaProject|macrosheets|^Basic\/|^Scripts\//i.test(name))
  const types = parts.get('[Content_Types].xml')
  if (suspicious || (types !== undefined && /macroEnabled/i.test(decode(types)))) throw new RefusedFile('macros')
}

function isXml(name: string): boolean {
  return /\.(xml|rels|vml)$/i.test(name)
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content)
}

function refuseUnsafeXml(name: string, content: Uint8Array): void {
  const text = decode(content)
  if (content[0] === 0xfe || content[0] === 0xff || /<!DOCTYPE|<!ENTITY|^<\?xml[^>]*encoding="utf-?16/i.test(text))
    throw new RefusedFile('unsafe-xml')
  if (name.endsWith('.rels')) refuseExternal(text)
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) refuseLargeSheet(text)
  if (name === 'content.xml') refuseLargeOds(text)
  if (FETCHING_FORMULA.test(text)) throw new RefusedFile('external-links')
}

/** Links a person can click are fine; parts the program would fetch by itself are not. */
function refuseExternal(text: string): void {
  for (const [relation] of text.matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/TargetMode="External"/i.test(relation)) continue
    const type = /Type="([^"]*)"/.exec(relation)?.[1] ?? ''
    if (!HARMLESS_EXTERNAL.test(type)) throw new RefusedFile('external-links')
  }
}

function refuseLargeSheet(text: string): void {
  let cells = 0
  for (const [tag] of text.matchAll(/<(?:\w+:)?c(?=[\s/>])[^>]*>/g)) {
    cells += 1
    const [, letters = '', row = '0'] = /\sr="([A-Za-z]+)(\d+)"/.exec(tag) ?? []
    if (cells > MAXIMUM_CELLS || letters.length > MAXIMUM_COLUMN_LETTERS || Number(row) > MAXIMUM_ROW)
      throw new RefusedFile('too-many-cells')
  }
  refuseAbove(MAXIMUM_ROWS, text.matchAll(/<(?:\w+:)?row(?=[\s/>])/g))
  refuseAbove(MAXIMUM_MERGES, text.matchAll(/<(?:\w+:)?mergeCell(?=[\s/>])/g))
}

/** Repeats of empty cells are how every program ends a row or sheet; repeated content is not. */
function refuseLargeOds(text: string): void {
  if (text.includes('<table:table-source')) throw new RefusedFile('external-links')
  refuseAbove(MAXIMUM_CELLS, text.matchAll(/<table:table-cell\b/g))
  refuseAbove(MAXIMUM_ROWS, text.matchAll(/<table:table-row\b/g))
  const rows = text.matchAll(/<table:table-row\b[^>]*?number-rows-repeated="(\d+)"[^>]*>.*?<\/table:table-row>/gs)
  const cells = text.matchAll(/<table:table-cell\b[^>]*?number-columns-repeated="(\d+)"[^>]*>/g)
  for (const [content, repeated = '1'] of [...rows, ...cells])
    if (Number(repeated) > MAXIMUM_REPEAT && /office:value|<text:p/.test(content))
      throw new RefusedFile('too-many-cells')
}

function refuseAbove(most: number, matches: Iterable<unknown>): void {
  let found = 0
  for (const match of matches) {
    found += match === undefined ? 0 : 1
    if (found > most) throw new RefusedFile('too-many-cells')
  }
}

import {
  canonical,
  expectWord,
  isDictionary,
  isReference,
  matchAt,
  PdfSyntaxError,
  readObject,
  readValue,
  skipSpace,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from '#app/features/agreement/signing/pdf-syntax.ts'

const SECTION = /(\d{1,10}) (\d{1,10}) *\r?\n/y
const ENTRY = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y
const DIGITS = /\d{1,10}/y
const MOST_ENTRIES = 100_000

type Entry = { offset: number; generation: number; used: boolean }
type Table = { entries: Map<number, Entry>; trailer: PdfDictionary; end: number }

/** A whole file: where its newest objects are. Reads only files with a plain cross-reference table, as ours are. */
export type PdfFile = {
  trailer: PdfDictionary
  /** Where the newest cross-reference table stands, as the end of the file says. */
  startXref: number
  /** The value of an object; undefined when there is none under this number. */
  valueOf: (number: number) => PdfValue | undefined
  has: (number: number) => boolean
}

/** What was added to a file in one go: its objects, and the table and trailer that say so. */
export type PdfUpdate = { objects: Map<number, PdfObject>; trailer: PdfDictionary }

/** Reads where everything is. Meant for bytes that this portal issued. Errors: `PdfSyntaxError`. */
export function readFile(text: string): PdfFile {
  const startXref = Number(/startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? -1)
  const newest = readTable(text, startXref)
  const entries = new Map(newest.entries)
  const seen = new Set([startXref])
  for (let table = newest; ;) {
    const previous = table.trailer.entries.get('Prev')
    if (previous === undefined) break
    if (typeof previous !== 'number' || seen.has(previous)) throw new PdfSyntaxError('tables in a circle')
    seen.add(previous)
    table = readTable(text, previous)
    for (const [number, entry] of table.entries) if (!entries.has(number)) entries.set(number, entry)
  }
  const has = (number: number) => entries.get(number)?.used === true
  const valueOf = (number: number) =>
    has(number) ? readObject(text, entries.get(number)?.offset ?? -1).value : undefined
  return { trailer: newest.trailer, startXref, valueOf, has }
}

/** What a value is, also when it is written as a reference to an object elsewhere. */
export function resolve(file: Pick<PdfFile, 'valueOf'>, value: PdfValue | undefined): PdfValue | undefined {
  return isReference(value) ? file.valueOf(value.number) : value
}

/**
 * Reads what stands after the first `from` bytes as exactly one update: objects, their table, its trailer, the end of
 * the file, and not one byte more. The table must name every object at its place and nothing else, so that no two
 * readers can see different things. Errors: `PdfSyntaxError`.
 */
export function readUpdate(text: string, from: number, before: PdfFile): PdfUpdate {
  const objects = new Map<number, PdfObject>()
  let at = skipSpace(text, from)
  while (!text.startsWith('xref', at)) {
    const object = readObject(text, at)
    if (objects.has(object.number)) throw new PdfSyntaxError(`object ${String(object.number)} twice`)
    objects.set(object.number, object)
    at = skipSpace(text, object.end)
  }
  const table = readTable(text, at)
  refuseOtherPlaces(table, objects)
  refuseOtherTrailer(table.trailer, before)
  const said = expectEnd(text, table.end)
  if (said !== at) throw new PdfSyntaxError('the end of the file points elsewhere')
  return { objects, trailer: table.trailer }
}

function readTable(text: string, start: number): Table {
  const entries = new Map<number, Entry>()
  let at = skipSpace(text, expectWord(text, start, 'xref'))
  for (let section = matchAt(SECTION, text, at); section; section = matchAt(SECTION, text, at)) {
    at = readSection(text, at + section[0].length, { first: Number(section[1]), count: Number(section[2]), entries })
  }
  const trailer = readValue(text, expectWord(text, skipSpace(text, at), 'trailer'))
  if (!isDictionary(trailer.value)) throw new PdfSyntaxError('no trailer')
  return { entries, trailer: trailer.value, end: trailer.end }
}

type Section = { first: number; count: number; entries: Map<number, Entry> }

function readSection(text: string, from: number, { first, count, entries }: Section): number {
  let at = from
  if (count > MOST_ENTRIES) throw new PdfSyntaxError('a table too long')
  for (let number = first; number < first + count; number += 1) {
    const entry = matchAt(ENTRY, text, at)
    if (!entry || entries.has(number)) throw new PdfSyntaxError(`no table entry at ${String(at)}`)
    entries.set(number, { offset: Number(entry[1]), generation: Number(entry[2]), used: entry[3] === 'n' })
    at += entry[0].length
  }
  return at
}

function refuseOtherPlaces({ entries }: Table, objects: Map<number, PdfObject>): void {
  for (const [number, entry] of entries) {
    const object = objects.get(number)
    const fits = entry.used ? object?.start === entry.offset && object.generation === entry.generation : number === 0
    if (!fits) throw new PdfSyntaxError(`the table says something else about ${String(number)}`)
  }
  const unnamed = [...objects.keys()].find((number) => !entries.has(number))
  if (unnamed !== undefined) throw new PdfSyntaxError(`the table does not name ${String(unnamed)}`)
}

function refuseOtherTrailer(trailer: PdfDictionary, before: PdfFile): void {
  const same = (key: string) => canonical(trailer.entries.get(key)) === canonical(before.trailer.entries.get(key))
  if (trailer.entries.get('Prev') !== before.startXref || !same('Root') || !same('Info') || !same('Encrypt'))
    throw new PdfSyntaxError('the trailer does not follow the one before')
  if (trailer.entries.has('XRefStm')) throw new PdfSyntaxError('a second, hidden table')
}

function expectEnd(text: string, from: number): number {
  const at = skipSpace(text, expectWord(text, skipSpace(text, from), 'startxref'))
  const digits = matchAt(DIGITS, text, at)
  if (!digits) throw new PdfSyntaxError('no place of the table')
  const end = skipSpace(text, expectWord(text, skipSpace(text, at + digits[0].length), '%%EOF'))
  if (end !== text.length) throw new PdfSyntaxError('something after the end')
  return Number(digits[0])
}

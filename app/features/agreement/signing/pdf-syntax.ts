/** A value as it is written in a PDF file (ISO 32000-1, 7.3); a stream stands beside its dictionary. */
export type PdfValue = null | boolean | number | PdfName | PdfText | PdfReference | PdfDictionary | PdfValue[]
export type PdfName = { kind: 'name'; name: string }
export type PdfText = { kind: 'text'; written: string }
export type PdfReference = { kind: 'reference'; number: number; generation: number }
export type PdfDictionary = { kind: 'dictionary'; entries: Map<string, PdfValue> }
/** An object with its number, and where in the file it begins and ends. */
export type PdfObject = { number: number; generation: number; value: PdfValue; start: number; end: number }

/** What was read, and where the reading stopped. */
type Read<Value> = { value: Value; end: number }

/** The bytes are not what they should be at a place; carries the place for whoever has to find out why. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError'
}

const DEEPEST = 40
const SPACE = /[\0\t\n\f\r ]*/y
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const HEXADECIMAL = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y
const WORD = /(?:true|false|null)(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const OBJECT = /(\d{1,10}) (\d{1,5}) obj/y
const STREAM = /stream\r?\n/y

/** Matches at exactly this place, or gives null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The first place that is no white space. Comments are not skipped: nobody needs them, and they can hide things. */
export function skipSpace(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at)?.[0].length ?? 0)
}

/** Takes this word or throws. */
export function expectWord(text: string, at: number, word: string): number {
  if (!text.startsWith(word, at)) throw new PdfSyntaxError(`expected ${word} at ${String(at)}`)
  return at + word.length
}

/** Reads one value. Errors: `PdfSyntaxError` for whatever is not plainly a value. */
export function readValue(text: string, from: number, depth = 0): Read<PdfValue> {
  const at = skipSpace(text, from)
  if (depth > DEEPEST) throw new PdfSyntaxError('nested too deep')
  if (text.startsWith('<<', at)) return readDictionary(text, at + 2, depth)
  if (text[at] === '[') return readArray(text, at + 1, depth)
  if (text[at] === '(') return readText(text, at)
  return readSimple(text, at)
}

function readSimple(text: string, at: number): Read<PdfValue> {
  const reference = matchAt(REFERENCE, text, at)
  if (reference) {
    const value: PdfReference = { kind: 'reference', number: Number(reference[1]), generation: Number(reference[2]) }
    return { value, end: at + reference[0].length }
  }
  const number = matchAt(NUMBER, text, at)
  if (number) return { value: Number(number[0]), end: at + number[0].length }
  const name = matchAt(NAME, text, at)
  if (name) return { value: { kind: 'name', name: plainName(name[1] ?? '') }, end: at + name[0].length }
  const hexadecimal = matchAt(HEXADECIMAL, text, at)
  if (hexadecimal) return { value: { kind: 'text', written: hexadecimal[0] }, end: at + hexadecimal[0].length }
  const word = matchAt(WORD, text, at)
  if (!word) throw new PdfSyntaxError(`no value at ${String(at)}`)
  return { value: word[0] === 'null' ? null : word[0] === 'true', end: at + word[0].length }
}

/** `/A#42` is the name AB; two spellings of one name must not pass for two names. */
const plainName = (written: string): string =>
  written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

function readText(text: string, from: number): Read<PdfText> {
  let open = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') open += 1
    else if (text[at] === ')') open -= 1
    if (open === 0) return { value: { kind: 'text', written: text.slice(from, at + 1) }, end: at + 1 }
  }
  throw new PdfSyntaxError('a text without end')
}

function readArray(text: string, from: number, depth: number): Read<PdfValue[]> {
  const value: PdfValue[] = []
  let at = skipSpace(text, from)
  while (text[at] !== ']') {
    const item = readValue(text, at, depth + 1)
    value.push(item.value)
    at = skipSpace(text, item.end)
  }
  return { value, end: at + 1 }
}

function readDictionary(text: string, from: number, depth: number): Read<PdfDictionary> {
  const entries = new Map<string, PdfValue>()
  let at = skipSpace(text, from)
  while (!text.startsWith('>>', at)) {
    const key = matchAt(NAME, text, at)
    if (!key) throw new PdfSyntaxError(`no key at ${String(at)}`)
    const item = readValue(text, at + key[0].length, depth + 1)
    const name = plainName(key[1] ?? '')
    // Readers differ on which of two equal keys counts.
    if (entries.has(name)) throw new PdfSyntaxError(`key ${name} twice`)
    entries.set(name, item.value)
    at = skipSpace(text, item.end)
  }
  return { value: { kind: 'dictionary', entries }, end: at + 2 }
}

/** Reads `N G obj … endobj` at exactly this place; a stream must say its length itself. */
export function readObject(text: string, start: number): PdfObject {
  const header = matchAt(OBJECT, text, start)
  if (!header) throw new PdfSyntaxError(`no object at ${String(start)}`)
  const { value, end } = readValue(text, start + header[0].length)
  const closing = skipSpace(text, end)
  const after = text.startsWith('stream', closing) ? skipStream(text, closing, value) : closing
  return {
    number: Number(header[1]),
    generation: Number(header[2]),
    value,
    start,
    end: expectWord(text, after, 'endobj'),
  }
}

function skipStream(text: string, at: number, value: PdfValue): number {
  const start = matchAt(STREAM, text, at)
  const length = isDictionary(value) ? value.entries.get('Length') : undefined
  if (!start || typeof length !== 'number' || !Number.isInteger(length) || length < 0)
    throw new PdfSyntaxError(`a stream without its length at ${String(at)}`)
  const end = skipSpace(text, at + start[0].length + length)
  return skipSpace(text, expectWord(text, end, 'endstream'))
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dictionary'
export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference'
/** The name that a value is, or undefined. */
export const nameIn = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name' ? value.name : undefined

/** One spelling for equal values: keys in order, names plain. Texts are compared as they are written. */
export function canonical(value: PdfValue | undefined): string {
  if (value === undefined) return ''
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(' ')}]`
  if (value.kind === 'name') return `/${value.name}`
  if (value.kind === 'text') return value.written
  if (value.kind === 'reference') return `${String(value.number)} ${String(value.generation)} R`
  const keys = [...value.entries.keys()].sort()
  return `<<${keys.map((key) => `/${key} ${canonical(value.entries.get(key))}`).join(' ')}>>`
}

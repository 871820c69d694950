import type { ByteRange } from '#app/features/agreement/signing/signed-range.ts'

/** A signature as it lies in the file: the range it claims and the name of its field. */
export type FoundSignature = { fieldName: string; range: ByteRange }

const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g
const LONGEST_FIELD = 10_000
const OBJECT_NUMBER = /(\d{1,10})\s+(\d{1,5})\s*$/
const FIELD_NAME = /\/T\s*(?:\(((?:\\.|[^\\()]){0,200})\)|<([0-9A-Fa-f]{0,800})>)/

/**
 * The signatures that a file claims to hold, each range once, in the order of the file; at most `most` of them.
 *
 * Reads the bytes and does not interpret the PDF: a signature must stand in the open, because its range leaves out
 * its own hexadecimal string. A PDF parser, given one wrong byte by a stranger, can take all memory there is.
 */
export function findSignatures(file: Uint8Array, most: number): FoundSignature[] {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1')
  const found = new Map<string, FoundSignature>()
  for (const match of text.matchAll(RANGE)) {
    if (found.size === most) break
    const [a = 0, b = 0, c = 0, d = 0] = match.slice(1, 5).map(Number)
    const key = [a, b, c, d].join(' ')
    if (!found.has(key)) found.set(key, { fieldName: fieldNameOf(text, match.index), range: [a, b, c, d] })
  }
  return [...found.values()]
}

/** The name (`/T`) of the field whose value (`/V`) is the object that holds this position; empty when hidden. */
function fieldNameOf(text: string, position: number): string {
  const header = text.lastIndexOf(' obj', position)
  const number = OBJECT_NUMBER.exec(text.slice(Math.max(0, header - 20), header))
  if (header < 0 || !number) return ''
  const value = text.indexOf(`/V ${number[1] ?? ''} ${number[2] ?? ''} R`)
  if (value < 0) return ''
  const field = text.slice(text.lastIndexOf(' obj', value), text.indexOf('endobj', value))
  const name = FIELD_NAME.exec(field.slice(0, LONGEST_FIELD))
  return name?.[1] ?? decoded(name?.[2] ?? '')
}

/** A hexadecimal string is UTF-16 when it starts with its byte order mark. */
function decoded(hexadecimal: string): string {
  const bytes = Buffer.from(hexadecimal, 'hex')
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0
  return wide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}

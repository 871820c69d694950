import { inflateSync } from 'node:zlib'
import { fileTypeOf, type AcceptedType } from './file-type.ts'
import { Refusal, type Reason } from './refusal.ts'
import type { Upload } from './upload.server.ts'

/** Most bytes that are looked through after unpacking, so that a small file cannot ask much of the portal. */
const MOST_UNPACKED = 32 * 2 ** 20
/** What makes a PDF do something, or hide another file in it. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|XFA|EmbeddedFiles?)(?![A-Za-z0-9])/
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/

/**
 * What this file is, told by its bytes and never by its name. Refuses what is missing, empty or of another kind, and a
 * PDF that runs something, carries another file or is locked: an officer must be able to open it safely, also later.
 */
export function acceptedFile(file: Upload | undefined): { upload: Upload; type: AcceptedType } {
  if (!file) throw refused('fileMissing')
  if (file.bytes.length === 0) throw refused('fileEmpty')
  const type = fileTypeOf(file.bytes)
  if (!type) throw refused('fileType')
  if (type.extension === 'pdf') refuseActive(file.bytes)
  return { upload: file, type }
}

const refused = (kind: Reason['kind']) => new Refusal('refused', [{ kind, field: 'file', target: '#file' }])

function refuseActive(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1')
  const names = readable(text)
  if (ENCRYPTED.test(names)) throw refused('pdfLocked')
  if (ACTIVE.test(names) || objectStreams(text).some((part) => ACTIVE.test(readable(part)))) throw refused('pdfActive')
}

/** Names may be spelled with hexadecimal signs: `/J#61vaScript` is `/JavaScript`. */
function readable(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** The unpacked object streams: since PDF 1.5 dictionaries may stand in compressed form. */
function objectStreams(text: string): string[] {
  const parts: string[] = []
  let left = MOST_UNPACKED
  for (const found of text.matchAll(/\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    const start = found.index + found[0].length
    const end = text.indexOf('endstream', start)
    const part = unpacked(text.slice(start, end === -1 ? undefined : end), left)
    left -= part.length
    parts.push(part)
  }
  return parts
}

function unpacked(packed: string, most: number): string {
  if (most <= 0) throw refused('pdfActive')
  try {
    const options = { maxOutputLength: most, finishFlush: 2 }
    return inflateSync(Buffer.from(packed, 'latin1'), options).toString('latin1')
  } catch (error) {
    if (error instanceof RangeError) throw refused('pdfActive')
    return packed
  }
}

import { Inflate } from 'fflate'
import type { RefusalReason } from './raw-workbook.ts'

/** Caps far above any real workbook of this template (about 0.5 MB unpacked for 12 products). */
const MAXIMUM_ENTRIES = 300
const MAXIMUM_ENTRY_BYTES = 16_000_000
const MAXIMUM_TOTAL_BYTES = 32_000_000
const MAXIMUM_RATIO = 200
const RATIO_ALLOWANCE = 1_000_000

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1
const INFLATE_STEP = 65_536

/** A file that must not be read, with the reason. */
export class RefusedFile extends Error {
  readonly kind = 'refused-file'
  readonly reason: RefusalReason
  constructor(reason: RefusalReason) {
    super(reason)
    this.reason = reason
  }
}

type Entry = { name: string; method: number; compressed: number; size: number; offset: number }

/**
 * Unpacks a ZIP file while it can still be stopped. Throws RefusedFile on anything a spreadsheet program does not
 * write: too many or double entries, overlapping parts, sizes that lie, encryption, data before the first entry.
 */
export function unpackSafely(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view, bytes)
  refuseDoubles(entries)
  refuseDeclaredSizes(entries, bytes.length)
  const spans = entries
    .map((entry) => ({ entry, ...spanOf(view, entry) }))
    .sort((one, other) => one.entry.offset - other.entry.offset)
  let end = 0
  const parts = new Map<string, Uint8Array>()
  for (const { entry, start, stop } of spans) {
    if (entry.offset < end || stop > bytes.length) throw new RefusedFile('damaged')
    end = stop
    parts.set(entry.name, inflateEntry(bytes.subarray(start, stop), entry))
  }
  if (spans[0]?.entry.offset !== 0) throw new RefusedFile('damaged')
  return parts
}

function readDirectory(view: DataView, bytes: Uint8Array): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MAXIMUM_ENTRIES) throw new RefusedFile('expands-too-far')
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new RefusedFile('damaged')
    const nameLength = view.getUint16(at + 28, true)
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) throw new RefusedFile('encrypted')
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === END_SIGNATURE && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at
  throw new RefusedFile('damaged')
}

function refuseDoubles(entries: readonly Entry[]): void {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size !== entries.length) throw new RefusedFile('damaged')
}

function refuseDeclaredSizes(entries: readonly Entry[], fileSize: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const tooBig = entries.some((entry) => entry.size > MAXIMUM_ENTRY_BYTES)
  if (tooBig || total > MAXIMUM_TOTAL_BYTES || total > fileSize * MAXIMUM_RATIO + RATIO_ALLOWANCE)
    throw new RefusedFile('expands-too-far')
}

function spanOf(view: DataView, entry: Entry): { start: number; stop: number } {
  if (entry.offset + LOCAL_SIZE > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    throw new RefusedFile('damaged')
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const start = entry.offset + LOCAL_SIZE + names
  return { start, stop: start + entry.compressed }
}

/** Inflates in steps and stops at the first byte above the declared size. */
function inflateEntry(data: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === STORED) {
    if (data.length !== entry.size) throw new RefusedFile('damaged')
    return data
  }
  if (entry.method !== DEFLATED) throw new RefusedFile('damaged')
  const output = new Uint8Array(entry.size)
  let written = 0
  const inflate = new Inflate((chunk) => {
    if (written + chunk.length > entry.size) throw new RefusedFile('expands-too-far')
    output.set(chunk, written)
    written += chunk.length
  })
  try {
    for (let at = 0; at < data.length; at += INFLATE_STEP)
      inflate.push(data.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= data.length)
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('damaged')
  }
  if (written !== entry.size) throw new RefusedFile('damaged')
  return output
}

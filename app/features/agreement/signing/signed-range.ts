/** The two stretches of a file that a signature covers: from, length, from, length (ISO 32000-1, 12.8.1). */
export type ByteRange = [number, number, number, number]

/** The signature itself, found in the gap of its range, and how the range lies in the file. */
export type SignedRange = {
  signedBytes: Uint8Array
  /** The CMS structure, without the zeros that fill its reserved room. */
  cms: Uint8Array
  /** Where the revision that this signature finished ends. */
  revisionLength: number
}

const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e
const END_OF_FILE = '%%EOF'
/** Far above any signature with its certificates and time stamp; a stranger's file may claim more. */
const LARGEST_CMS = 512 * 1024

/**
 * Takes the signed bytes and the CMS out of a file. Returns null when the range is not exactly "everything from the
 * first byte to the end of a revision, but for the signature's own hexadecimal string": any other range leaves room
 * for text that was never signed.
 */
export function signedRangeOf(file: Uint8Array, range: ByteRange): SignedRange | null {
  const [start, firstLength, second, secondLength] = range
  const end = second + secondLength
  if (start !== 0 || end > file.length || !isGap(file, firstLength, second) || !endsRevision(file, end)) return null
  const cms = cmsIn(Buffer.from(file.subarray(firstLength + 1, second - 1)).toString('latin1'))
  if (!cms) return null
  return {
    signedBytes: Buffer.concat([file.subarray(0, firstLength), file.subarray(second, end)]),
    cms,
    revisionLength: end,
  }
}

/** The stretch left out must be the hexadecimal string of `/Contents` and nothing else. */
function isGap(file: Uint8Array, from: number, to: number): boolean {
  const length = to - from
  if (from <= 0 || length <= 2 || length > 2 * LARGEST_CMS) return false
  return file[from] === LESS_THAN && file[to - 1] === GREATER_THAN && standsInContents(file, from)
}

function standsInContents(file: Uint8Array, position: number): boolean {
  return Buffer.from(file.subarray(Math.max(0, position - 12), position))
    .toString('latin1')
    .trimEnd()
    .endsWith('/Contents')
}

function endsRevision(file: Uint8Array, end: number): boolean {
  const tail = Buffer.from(file.subarray(Math.max(0, end - END_OF_FILE.length - 2), end)).toString('latin1')
  return tail.trimEnd().endsWith(END_OF_FILE)
}

/** The DER structure at the start of the hexadecimal string; what follows it may only be zeros. */
function cmsIn(hexadecimal: string): Uint8Array | null {
  if (!/^([0-9a-fA-F]{2})+$/.test(hexadecimal)) return null
  const bytes = Buffer.from(hexadecimal, 'hex')
  const length = derLength(bytes)
  if (length === null || length > bytes.length) return null
  return bytes.subarray(length).every((byte) => byte === 0) ? bytes.subarray(0, length) : null
}

/** Length of a DER element with its header; null when it is not definite. */
function derLength(bytes: Buffer): number | null {
  const first = bytes[1]
  if (first === undefined || first === 0x80) return null
  if (first < 0x80) return first + 2
  const octets = first & 0x7f
  if (octets > 4 || bytes.length < 2 + octets) return null
  return bytes.readUIntBE(2, octets) + 2 + octets
}

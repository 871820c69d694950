const SEQUENCE = 0x30
const INTEGER = 0x02
/** Lengths of two plain numbers side by side, for the curves P-256, P-384 and P-521. */
const PLAIN_LENGTHS = new Set([64, 96, 132])

/** An ECDSA signature as CMS wants it: services give it so, or as two plain numbers side by side (IEEE P1363). */
export function derSignature(signature: Uint8Array): Uint8Array {
  if (signature[0] === SEQUENCE && !PLAIN_LENGTHS.has(signature.length)) return signature
  if (!PLAIN_LENGTHS.has(signature.length)) throw new Error('not an ECDSA signature')
  if (isDer(signature)) return signature
  const half = signature.length / 2
  const body = [...integer(signature.subarray(0, half)), ...integer(signature.subarray(half))]
  return Uint8Array.from([SEQUENCE, ...lengthOf(body.length), ...body])
}

/** Whether these bytes are already a sequence of two integers, exactly. */
function isDer(bytes: Uint8Array): boolean {
  const [tag, length = 0, first, firstLength = 0] = bytes
  if (tag !== SEQUENCE || length !== bytes.length - 2 || first !== INTEGER) return false
  const second = 4 + firstLength
  return bytes[second] === INTEGER && second + 2 + (bytes[second + 1] ?? 0) === bytes.length
}

function integer(number: Uint8Array): number[] {
  const start = number.findIndex((byte) => byte !== 0)
  const digits = start === -1 ? [0] : [...number.subarray(start)]
  const positive = (digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits
  return [INTEGER, positive.length, ...positive]
}

const lengthOf = (length: number): number[] => (length < 0x80 ? [length] : [0x81, length])

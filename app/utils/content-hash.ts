import { createHash } from 'node:crypto'

/** SHA-256 as 64 lower-case hexadecimal characters. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The bytes when they still have their hash; throws when they were damaged. */
export function checked(sha256: string, bytes: Uint8Array): Uint8Array {
  if (sha256Of(bytes) !== sha256) throw new Error(`stored file ${sha256} is damaged`)
  return bytes
}

import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A secret for a link in a mail (256 bits), and what is kept of it: only its hash. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(BYTES).toString('base64url')
  return { token, hash: tokenHash(token) }
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

import { readFile } from 'node:fs/promises'
import { HttpTimestampAuthority, P12Signer, type Signer, type TimestampAuthority } from '@libpdf/core'

const TIMESTAMP_TIMEOUT_MS = 10_000

/** Reads the key and certificate that sign from a PKCS#12 file. Errors: no such file, or a wrong password. */
export async function signerFromPkcs12(path: string, password: string): Promise<Signer> {
  return P12Signer.create(await readFile(path), password)
}

/** A time-stamp authority reached over HTTP (RFC 3161); a silent one fails after ten seconds. */
export function timestampAuthorityAt(url: string): TimestampAuthority {
  return new HttpTimestampAuthority(url, { timeout: TIMESTAMP_TIMEOUT_MS })
}

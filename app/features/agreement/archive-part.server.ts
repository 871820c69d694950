import { storage } from '#app/utils/storage.server.ts'
import { signingCertificate1, type SigningCertificate } from '#templates/certificates/signing-certificate/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import type { ArchivedFile } from './archive-package.ts'

const JSON_INDENT = 2

/** A file that is fetched or made after the transaction, so that no lock waits for it. */
export type Part = Omit<ArchivedFile, 'bytes'> & { content: () => Promise<Uint8Array> }

export const stored = (path: string, what: string, sha256: string): Part => ({
  path,
  what,
  content: () => storage().get(sha256),
})

export const json = (path: string, what: string, value: unknown): Part => ({
  path,
  what,
  content: () => Promise.resolve(textBytes(`${JSON.stringify(value, null, JSON_INDENT)}\n`)),
})

export const rendered = (path: string, certificate: SigningCertificate): Part => ({
  path,
  what: 'Ondertekeningsbewijs',
  content: () => renderDocument(signingCertificate1, certificate),
})

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

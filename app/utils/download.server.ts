import { fileTypeOf } from './file-type.ts'

/**
 * A file to look at inside a page: only what is a PDF or an image by its own first bytes, under that type and no other.
 * Throws 404 for all else: what a provider sends in is never shown as a page. Policy and nosniff come from app/launch.
 */
export function show(file: { name: string; bytes: Uint8Array }): Response {
  const type = fileTypeOf(file.bytes)
  if (!type) throw new Response(null, { status: 404 })
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': type.mediaType,
      'Content-Disposition': 'inline',
      'Cache-Control': 'private, no-store',
    },
  })
}

/** A file that is offered, never shown: whatever is in it, the browser runs none of it (ASVS 5.0 V3.2.1). */
export function download(file: { name: string; bytes: Uint8Array; mediaType: string }): Response {
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}

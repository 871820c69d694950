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

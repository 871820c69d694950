import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { acceptedFile } from './accepted-file.server.ts'
import { isRefusal } from './refusal.ts'

const pdf = (...parts: (string | Buffer)[]) =>
  new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts.map((part) => Buffer.from(part as string))]))
const outcome = (bytes: Uint8Array) => {
  try {
    return acceptedFile({ field: 'file', name: 'bewijs.pdf', bytes }).type.extension
  } catch (error) {
    return isRefusal(error) ? error.reasons.map((reason) => reason.kind).join() : 'another error'
  }
}
const objectStream = (content: string | Buffer) => {
  const packed = deflateSync(content)
  const head = `4 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`
  return pdf(head, packed, '\nendstream endobj')
}

describe('a file that is given as evidence', () => {
  test.each([
    ['plain text', 'pdf', pdf('1 0 obj << /Type /Catalog >>')],
    ['a page to open at', 'pdf', pdf('<< /OpenAction [3 0 R /Fit] >>')],
    ['a signature', 'pdf', pdf('<< /Type /Sig /SubFilter /adbe.pkcs7.detached >>')],
    ['a script', 'pdfActive', pdf('<< /S /JavaScript /JS (app.alert(1)) >>')],
    ['a script in a hidden spelling', 'pdfActive', pdf('<< /#4aS 5 0 R >>')],
    ['a program to start', 'pdfActive', pdf('<< /S /Launch /F (cmd.exe) >>')],
    ['another file', 'pdfActive', pdf('<< /Names << /EmbeddedFiles 7 0 R >> >>')],
    ['a script in a packed stream', 'pdfActive', objectStream('7 0 << /S /JavaScript >>')],
    ['nothing in a packed stream', 'pdf', objectStream('7 0 << /Type /Page >>')],
    ['a lock', 'pdfLocked', pdf('trailer << /Encrypt 9 0 R >>')],
    ['no PDF at all', 'fileType', new TextEncoder().encode('<html><script>1</script>')],
    ['nothing', 'fileEmpty', new Uint8Array()],
  ])('with %s: %s', (_what, expected, bytes) => {
    expect(outcome(bytes)).toBe(expected)
  })

  test('a small stream that unpacks without end is refused soon', () => {
    const bomb = objectStream(Buffer.alloc(64 * 2 ** 20))
    expect(bomb.length).toBeLessThan(100_000)
    expect(outcome(bomb)).toBe('pdfActive')
  })

  test('is asked for when there is none', () => {
    expect(() => acceptedFile(undefined)).toThrow('fileMissing')
  })
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { attempt } from './answer.server.ts'
import { parseAbove, parseUpload, type Upload } from './upload.server.ts'

const ADDRESS = 'http://localhost/bewijs'
const file = (size: number) => new File([new Uint8Array(size)], 'bewijs.pdf')

function posted(fields: Record<string, string | File>): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return new Request(ADDRESS, { method: 'POST', body: form })
}

describe('a form with a file', () => {
  test('gives what was typed, and the file; a field without a file gives none', async () => {
    expect(await parseUpload(posted({ documentDate: '2026-11-01', file: file(3) }))).toEqual({
      typed: { documentDate: '2026-11-01' },
      files: [{ field: 'file', name: 'bewijs.pdf', bytes: new Uint8Array(3) }],
    })
    expect((await parseUpload(posted({ file: new File([], '') }))).files).toEqual([])
  })

  test('with a file that is too large keeps what was typed', async () => {
    const large = posted({ documentDate: '2026-11-01', file: file(10 * 2 ** 20 + 1) })
    const outcome = await attempt({}, () => parseUpload(large))
    expect(outcome.done ? null : outcome.answer.data).toEqual({
      reasons: [{ kind: 'fileTooLarge', params: { megabytes: 10 }, field: 'file', target: '#file' }],
      typed: { documentDate: '2026-11-01' },
    })
  })

  test('with too many files, or cut off on its way, is refused in words', async () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`file${String(number)}`, file(1)]))
    await expect(parseUpload(posted(files))).rejects.toMatchObject({ reasons: [{ kind: 'tooManyFiles' }] })
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const broken = new Request(ADDRESS, { method: 'POST', headers, body: '--x\r\nContent-Disp' })
    await expect(parseUpload(broken)).rejects.toMatchObject({ reasons: [{ kind: 'uploadBroken' }] })
  })

  test('sent as a form without files is read as one', async () => {
    const plain = new Request(ADDRESS, { method: 'POST', body: new URLSearchParams({ documentDate: '2026-11-01' }) })
    expect(await parseUpload(plain)).toEqual({ typed: { documentDate: '2026-11-01' }, files: [] })
  })
})

test('a file that was not chosen is told together with what is wrong above it', () => {
  const schema = z.object({ documentDate: z.string().min(1, 'dateInvalid') })
  const reasons = (file: Upload | undefined) => {
    const parsed = parseAbove(file, { documentDate: '' }, schema)
    return parsed.valid ? [] : parsed.answer.data.reasons.map((reason) => reason.kind)
  }
  expect(reasons(undefined)).toEqual(['dateInvalid', 'fileMissing'])
  expect(reasons({ field: 'file', name: 'a.pdf', bytes: new Uint8Array(1) })).toEqual(['dateInvalid'])
})

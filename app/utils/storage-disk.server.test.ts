import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskStorage } from './storage-disk.server.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-storage-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the same bytes written by many at once are kept once, and nothing is left aside', async () => {
  const bytes = new TextEncoder().encode('een bewijsstuk')
  const store = diskStorage(folder)
  const written = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)))
  const [{ sha256 } = { sha256: '' }] = written
  expect(new Set(written.map((one) => one.sha256))).toEqual(new Set([sha256]))
  expect(readdirSync(path.join(folder, sha256.slice(0, 2)))).toEqual([sha256])
  expect(await store.get(sha256)).toEqual(Buffer.from(bytes))
})

test('what is taken away is gone, also when it is taken away twice', async () => {
  const store = diskStorage(folder)
  const { sha256 } = await store.put(new TextEncoder().encode('tijdelijk'))
  await store.remove(sha256)
  await store.remove(sha256)
  await expect(store.get(sha256)).rejects.toThrow()
})

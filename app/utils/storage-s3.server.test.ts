import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { s3Storage } from './storage-s3.server.ts'

/** A real S3 server on this machine: what the store says to it is what it would say to any other. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-s3-'))
const server = new S3rver({
  port: 0,
  silent: true,
  directory: folder,
  configureBuckets: [{ name: 'files', configs: [] }],
})
let url = ''

beforeAll(async () => {
  const { port } = await server.run()
  url = `s3://S3RVER:S3RVER@127.0.0.1:${String(port)}/files?tls=off&region=us-east-1`
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('bytes come back under their hash, and writing them twice changes nothing', async () => {
  const store = s3Storage(url)
  const bytes = new TextEncoder().encode('een bewijsstuk')
  const first = await store.put(bytes)
  expect(await store.put(bytes)).toEqual(first)
  expect(new TextDecoder().decode(await store.get(first.sha256))).toBe('een bewijsstuk')
})

test('what is taken away is gone, also when it is taken away twice', async () => {
  const store = s3Storage(url)
  const { sha256 } = await store.put(new TextEncoder().encode('tijdelijk'))
  await store.remove(sha256)
  await store.remove(sha256)
  await expect(store.get(sha256)).rejects.toThrow()
})

test('what was never kept is not found', async () => {
  await expect(s3Storage(url).get('0'.repeat(64))).rejects.toThrow()
})

test('the store says whether it answers', async () => {
  expect(await s3Storage(url).healthy()).toBe(true)
  expect(await s3Storage(url.replace('/files?', '/nothing?')).healthy()).toBe(false)
})

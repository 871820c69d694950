import http from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { failPlainly, refuseUnreadable } from './requests.ts'
import { refuseForeignPosts } from './security.ts'
import { readEnv } from '#app/utils/env.server.ts'

const HOST = 'portal.example'
let server: http.Server

beforeAll(() => {
  const app = express()
  app.use(refuseUnreadable)
  app.use(refuseForeignPosts(readEnv({ NODE_ENV: 'test', PUBLIC_URL: `https://${HOST}` })))
  app.all('/broken', () => {
    throw new Error('secret detail')
  })
  app.all('*', (request, response) => response.json({ origin: request.get('origin') ?? null }))
  app.use(failPlainly)
  server = app.listen(0)
})
afterAll(() => server.close())

type Sent = { path?: string; method?: string; headers?: Record<string, string> }

function send({ path = '/', method = 'GET', headers = {} }: Sent): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const request = http.request({ port, path, method, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text })
      })
    })
    request.on('error', reject)
    request.end()
  })
}

it.each([
  ['another method', { method: 'TRACE' }, 405],
  ['a NUL in the address', { path: '/aanbieders/%00' }, 400],
  ['a NUL in the query', { path: '/bevestigen?token=%00' }, 400],
  ['an address that cannot be decoded', { path: '/%E0%A4%A' }, 400],
  ['a host that is none', { headers: { host: 'a b' } }, 400],
  ['a port that is none', { headers: { host: 'portal.example:99999' } }, 400],
  ['texts that are endless', { method: 'POST', headers: { 'content-length': '2000000' } }, 413],
  ['a form without a length', { method: 'POST', headers: { 'transfer-encoding': 'chunked' } }, 411],
] as const)('refuses %s', async (_name, sent, status) => {
  const answer = await send(sent)
  expect(answer.status).toBe(status)
  expect(answer.text).toMatch(/^[A-Z][^<>]+\.$/)
})

it('lets a file of ten megabytes through to the form that has its own limit', async () => {
  const headers = {
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': '0',
    origin: `https://${HOST}`,
  }
  expect((await send({ method: 'POST', headers })).status).toBe(200)
})

it('judges once where a form comes from: behind a proxy that names another host nobody judges again', async () => {
  const headers = { host: 'internal:3000', origin: `https://${HOST}`, 'content-length': '0' }
  expect(await send({ method: 'POST', headers })).toEqual({ status: 200, text: '{"origin":null}' })
  expect((await send({ method: 'POST', headers: { ...headers, origin: 'https://evil.example' } })).status).toBe(403)
})

it('says nothing of what broke', async () => {
  const answer = await send({ path: '/broken' })
  expect(answer.status).toBe(500)
  expect(answer.text).not.toContain('secret detail')
  expect(answer.text).not.toContain('requests.test')
})

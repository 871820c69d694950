import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import { readEnv } from '#app/utils/env.server.ts'
import { REQUEST_ID } from '#app/utils/request-id.ts'
import { failPlainly, refuseUnreadable } from './requests.ts'
import { refuseForeignPosts, securityHeaders } from './security.ts'

/** The pages: static files, security headers, and everything else to Remix. */
const env = readEnv()
const client = path.resolve('build', 'client')
const build = (await import(path.resolve('build', 'server', 'index.js'))) as ServerBuild

const app = express()
app.disable('x-powered-by')
if (env.TRUST_PROXY) app.set('trust proxy', env.TRUST_PROXY.split(','))
app.use((request: Request, response: Response, next: NextFunction) => {
  request.headers[REQUEST_ID] = randomUUID()
  response.locals.nonce = randomBytes(16).toString('base64')
  next()
})
app.use(securityHeaders(env))
app.use(refuseUnreadable)
app.use(compression())
app.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true }))
app.use(express.static(client, { maxAge: '1h', index: false }))
app.use(refuseForeignPosts(env))
const answer = createRequestHandler({
  build,
  getLoadContext: (request, response) => ({
    cspNonce: String(response.locals.nonce),
    clientAddress: request.ip ?? '',
  }),
})
app.all('*', (request, response, next) => void answer(request, response, next))
app.use(failPlainly)

const server = app.listen(env.PORT)
server.requestTimeout = 60_000
// 'disconnect': the portal that started this process is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 5_000).unref()
  })
}

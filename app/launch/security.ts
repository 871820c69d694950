import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Env } from '#app/utils/env.server.ts'

/** The addresses that show a submitted document inside a page of the portal. */
const SHOWN_DOCUMENT = /^\/inkoop\/bestanden\/[0-9a-f-]{36}\/tonen$/i

/**
 * Strict headers on every answer, also 404, 500 and static files (ASVS 5.0 V3.4). Pages may frame what is of the portal
 * itself, and nothing of the portal may be framed but a submitted document. That one has a policy of its own: no
 * script, no request to anywhere, and only pages of the portal may frame it. It has no `sandbox`: browsers refuse to
 * draw a PDF in one.
 */
export function securityHeaders(env: Env): RequestHandler {
  const [page, shownDocument] = [pageHeaders(env), documentHeaders(env)]
  return (request, response, next) => {
    const headers = SHOWN_DOCUMENT.test(request.path) ? shownDocument : page
    headers(request, response, next)
  }
}

function documentHeaders(env: Env): RequestHandler {
  const ours = ["'self'"]
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        objectSrc: ours,
        styleSrc: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ours,
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    ...sharedHeaders(env),
    xFrameOptions: { action: 'sameorigin' },
  })
}

function pageHeaders(env: Env): RequestHandler {
  const secure = isSecure(env)
  const nonce = (_request: unknown, response: unknown) => `'nonce-${String((response as Response).locals.nonce)}'`
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    ...sharedHeaders(env),
    xFrameOptions: { action: 'deny' },
  })
}

const isSecure = (env: Env) => env.PUBLIC_URL?.startsWith('https:') ?? false

function sharedHeaders(env: Env) {
  return {
    strictTransportSecurity: isSecure(env) && { maxAge: 63_072_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a form that another site sends (cross-site request forgery): whatever changes something must come from
 * a page of this portal. Browsers say where a form comes from in Origin; Sec-Fetch-Site says it again.
 */
export function refuseForeignPosts(env: Env): RequestHandler {
  const publicOrigin = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : undefined
  return (request: Request, response: Response, next: NextFunction) => {
    if (SAFE.has(request.method) || fromHere(request, publicOrigin)) {
      // Remix would judge again, by a Host that a proxy may have changed, and answer 500.
      delete request.headers.origin
      next()
      return
    }
    response
      .status(403)
      .type('text/plain')
      .send('Dit formulier kwam niet van dit portaal. Open de pagina opnieuw en probeer het nog eens.')
  }
}

function fromHere(request: Request, publicOrigin: string | undefined): boolean {
  const origin = request.get('origin')
  if (!origin || origin === 'null') return request.get('sec-fetch-site') === 'same-origin'
  return origin === publicOrigin || origin === `${request.protocol}://${request.get('host') ?? ''}`
}

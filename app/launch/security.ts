import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Env } from '#app/utils/env.server.ts'

/** Strict headers on every answer, also 404, 500 and static files (ASVS 5.0 V3.4). */
export function securityHeaders(env: Env): RequestHandler {
  const secure = env.PUBLIC_URL?.startsWith('https:') ?? false
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
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
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

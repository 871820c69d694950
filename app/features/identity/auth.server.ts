import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { publicUrl, readEnv, type Env } from '#app/utils/env.server.ts'
import { connection } from '#db/connection.server.ts'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password.ts'
import { mailResetLink } from './reset-link.server.ts'

/** How long somebody stays signed in, however busy: one working day (ASVS 5.0 V7.3.2). */
const SESSION_SECONDS = 12 * 60 * 60
const RESET_LINK_SECONDS = 60 * 60
/** How long the page for the second factor waits for its code. */
const SECOND_FACTOR_SECONDS = 10 * 60
const ISSUER = 'Openhuis'

let made: ReturnType<typeof make> | undefined

/**
 * Accounts, passwords, sessions and second factor, all kept by better-auth in the schema `identity`. None of its
 * own URLs is mounted: our pages call `auth().api` and copy the cookies.
 */
export function auth() {
  made ??= make(readEnv())
  return made
}

function make(env: Env) {
  if (!env.AUTH_SECRET) throw new Error('AUTH_SECRET is not set: start the portal with npm start')
  const secure = publicUrl(env).startsWith('https:')
  return betterAuth({
    appName: ISSUER,
    baseURL: publicUrl(env),
    secret: env.AUTH_SECRET,
    database: { db: connection().db, type: 'postgres', schemaName: 'identity', transaction: true },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // Our own limits: see rate-limits.server.ts.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      // Accounts are made in create-account.server.ts, by a link in a mail.
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      resetPasswordTokenExpiresIn: RESET_LINK_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: mailResetLink,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      // `__Host-` pins a cookie to this host and to https; better-auth itself only knows `__Secure-`.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-openhuis' : 'openhuis',
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [twoFactor({ issuer: ISSUER, twoFactorCookieMaxAge: SECOND_FACTOR_SECONDS })],
  })
}

/** Adds the cookies of an answer of better-auth to the headers of ours. */
export function copyCookies(from: Response, to: Headers): Headers {
  for (const cookie of from.headers.getSetCookie()) to.append('Set-Cookie', cookie)
  return to
}

/** The token of the session that these cookies begin; `name` is the name of the session cookie. */
export function sessionToken(cookies: Headers, name: string): string | undefined {
  const cookie = cookies.getSetCookie().find((line) => line.startsWith(`${name}=`))
  return cookie?.slice(name.length + 1).split('.')[0]
}

import { isDemo } from '#app/utils/env.server.ts'
import { machineNow } from '#app/utils/clock.server.ts'
import { isRefusal, Refusal } from '#app/utils/refusal.ts'
import { auth, copyCookies, sessionToken } from './auth.server.ts'
import { DEMO_ACCOUNTS } from './demo-accounts.ts'
import { isSpent, spend } from './rate-limits.server.ts'
import { recordRefusal, recordSignIn } from './sign-in.server.ts'

const COOKIE = 'two_factor'

type Waiting = { personId: string; email: string; name: string }

/** Who gave the right password in this browser and still has to give a second factor; null when nobody. */
export async function awaitingSecondFactor(headers: Headers): Promise<Waiting | null> {
  const { createAuthCookie, internalAdapter } = await auth().$context
  const identifier = cookieValue(headers, createAuthCookie(COOKIE).name)?.split('.')[0]
  if (!identifier?.startsWith('2fa-')) return null
  const waiting = await internalAdapter.findVerificationValue(identifier)
  if (!waiting || waiting.expiresAt.getTime() <= machineNow().getTime()) return null
  const person = await internalAdapter.findUserById(waiting.value)
  return person ? { personId: person.id, email: person.email, name: person.name } : null
}

/**
 * Checks the code of an app or a backup code and signs in; gives the cookies. Throws `conflict` when the password was
 * given too long ago or too many wrong codes followed, `too-many` when the account is locked for a while, and
 * `refused` for a wrong code or one that was used before (ASVS 5.0 V6.5.1).
 */
export async function verifySecondFactor(code: string, headers: Headers): Promise<Headers> {
  const waiting = await awaitingSecondFactor(headers)
  if (!waiting) throw new Refusal('conflict', [{ kind: 'signInAgain' }])
  const fromApp = /^\d{6}$/.test(code)
  if (fromApp && (await wasUsed(waiting, code))) throw codeUsed()
  const { api } = auth()
  const request = { body: { code }, headers, asResponse: true } as const
  const answer = fromApp ? await api.verifyTOTP(request) : await api.verifyBackupCode(request)
  if (!answer.ok) throw await refusalOf(answer, waiting)
  const cookies = copyCookies(answer, new Headers())
  if (fromApp) await markUsed(waiting, code, cookies)
  await recordSignIn(waiting.email, fromApp ? 'password+totp' : 'password+backup-code')
  return cookies
}

const codeUsed = () => new Refusal('refused', [{ kind: 'codeUsed', field: 'code', target: '#code' }])

/** A code that somebody read over a shoulder must not work again. The known codes of demo accounts may. */
async function wasUsed(waiting: Waiting, code: string): Promise<boolean> {
  return !mayRepeat(waiting) && (await isSpent('sameCode', `${waiting.personId}:${code}`))
}

/** Two at once with one code: the second one's new session ends again. */
async function markUsed(waiting: Waiting, code: string, cookies: Headers): Promise<void> {
  if (mayRepeat(waiting)) return
  try {
    await spend('sameCode', `${waiting.personId}:${code}`)
  } catch (error) {
    const { authCookies, internalAdapter } = await auth().$context
    await internalAdapter.deleteSession(sessionToken(cookies, authCookies.sessionToken.name) ?? '')
    throw isRefusal(error) ? codeUsed() : error
  }
}

const mayRepeat = (waiting: Waiting) => isDemo() && demoSecret(waiting) !== undefined

async function refusalOf(answer: Response, waiting: Waiting): Promise<Refusal> {
  await recordRefusal(waiting.email, 'second-factor')
  const { code } = (await answer.json()) as { code?: string }
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return new Refusal('too-many', [{ kind: 'secondFactorLocked' }])
  const over = code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' || code === 'INVALID_TWO_FACTOR_COOKIE'
  if (over) return new Refusal('conflict', [{ kind: 'signInAgain' }])
  return new Refusal('refused', [{ kind: 'codeWrong', field: 'code', target: '#code' }])
}

/** The code that a demo account has to give now, to show on the page; null for anybody else, and outside the demo. */
export async function demoCode(waiting: Waiting): Promise<string | null> {
  const secret = isDemo() ? demoSecret(waiting) : undefined
  if (!secret) return null
  const { code } = await auth().api.generateTOTP({ body: { secret } })
  return code
}

function demoSecret(waiting: Waiting): string | undefined {
  return DEMO_ACCOUNTS.flatMap((account) => (account.desk === 'provider' ? [] : [account])).find(
    (account) => account.email === waiting.email,
  )?.totpSecret
}

function cookieValue(headers: Headers, name: string): string | undefined {
  const cookies = headers.get('Cookie')?.split(';') ?? []
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined
}

import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findPersonByEmail } from '#db/queries/identity.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM } from './actor.ts'
import { auth, copyCookies } from './auth.server.ts'
import { forgive, giveBack, spend } from './rate-limits.server.ts'

type Credentials = { email: string; password: string }
/** Where a request to sign in comes from: its headers (an older session ends) and its address (limits count by it). */
export type Origin = { headers: Headers; clientAddress: string }

/** Somebody is in, or still has to give a second factor; `cookies` go with the answer. */
export type SignedIn = { cookies: Headers; next: 'inside' | 'second-factor' }

/**
 * Signs in with e-mail and password. Throws `refused` (`wrongCredentials`) in the same words and about the same
 * time for an unknown address and for a wrong password, and `too-many` after too many attempts.
 */
export async function signIn({ email, password }: Credentials, origin: Origin): Promise<SignedIn> {
  await spend('signInPerAddress', origin.clientAddress)
  await spend('signInPerAccount', email)
  const answer = await auth().api.signInEmail({ body: { email, password }, headers: origin.headers, asResponse: true })
  if (!answer.ok) {
    await recordRefusal(email, 'password')
    throw new Refusal('refused', [{ kind: 'wrongCredentials', field: 'email', target: '#email' }])
  }
  await giveBack('signInPerAddress', origin.clientAddress)
  await forgive('signInPerAccount', email)
  await endEarlierSession(origin.headers)
  const next = 'twoFactorRedirect' in ((await answer.json()) as object) ? 'second-factor' : 'inside'
  if (next === 'inside') await recordSignIn(email, 'password')
  return { cookies: copyCookies(answer, new Headers()), next }
}

/** Notes in the audit trail who came in and how. */
export async function recordSignIn(email: string, method: string): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const person = await findPersonByEmail(db, email)
    await recordEvent(db, { ...about(person?.id), kind: 'person.signed-in', payload: { method } })
  })
}

/** Notes in the audit trail that somebody was refused, without the address when it belongs to nobody. */
export async function recordRefusal(email: string, reason: string): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const person = await findPersonByEmail(db, email)
    await recordEvent(db, { ...about(person?.id), kind: 'person.sign-in-refused', payload: { reason } })
  })
}

const about = (personId = 'unknown') =>
  ({ subject: `person:${personId}`, providerId: null, visibility: 'internal' }) as const

/** A session that this browser still had ends: sessions are never taken over from before signing in. */
async function endEarlierSession(headers: Headers): Promise<void> {
  const earlier = await auth().api.getSession({ headers })
  if (!earlier) return
  const { internalAdapter } = await auth().$context
  await internalAdapter.deleteSession(earlier.session.token)
}

import { encode } from 'uqr'
import { machineNow } from '#app/utils/clock.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { auth, copyCookies, sessionToken } from './auth.server.ts'
import type { SignedInPerson } from './current-person.server.ts'

/** What an authenticator app needs: the key to type, the link behind it, and the same as squares to scan. */
type SetupKey = { key: string; uri: string; squares: boolean[][] }

/**
 * Makes a key for an authenticator app, after the password again. It does nothing until a first code confirms it.
 * Throws `refused` for a wrong password, `conflict` when a second factor is set up already.
 */
export async function startSecondFactor(password: string, headers: Headers): Promise<SetupKey> {
  const answer = await auth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true })
  const result = (await answer.json()) as { totpURI?: string; code?: string }
  if (result.totpURI) return setupKey(result.totpURI)
  if (result.code === 'TOTP_ALREADY_ENABLED') throw new Refusal('conflict', [{ kind: 'secondFactorExists' }])
  throw new Refusal('refused', [{ kind: 'passwordWrong', field: 'password', target: '#password' }])
}

/** The key behind an `otpauth:` link, ready to show. Throws `gone` for anything else. */
export function setupKey(uri: string): SetupKey {
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined
  const key = parsed?.searchParams.get('secret')
  if (parsed?.protocol !== 'otpauth:' || !key) throw new Refusal('gone', [{ kind: 'signInAgain' }])
  return { key: key.replace(/(.{4})(?=.)/g, '$1 '), uri, squares: encode(uri, { ecc: 'M', border: 2 }).data }
}

/**
 * Switches the second factor on by a first code. Every session of this person ends but this one, which is renewed;
 * gives its cookies. Throws `refused` for a wrong code.
 */
export async function confirmSecondFactor(personId: string, code: string, headers: Headers): Promise<Headers> {
  const { api, $context } = auth()
  const answer = await api.verifyTOTP({ body: { code }, headers, asResponse: true })
  if (!answer.ok) throw new Refusal('refused', [{ kind: 'codeWrong', field: 'code', target: '#code' }])
  const cookies = copyCookies(answer, new Headers())
  const { internalAdapter, authCookies } = await $context
  const current = sessionToken(cookies, authCookies.sessionToken.name)
  for (const session of await internalAdapter.listSessions(personId)) {
    if (session.token !== current) await internalAdapter.deleteSession(session.token)
  }
  return cookies
}

const JUST_NOW_MS = 5 * 60 * 1000

/** The backup codes, for who gave a second factor just now; null later on. */
export async function freshBackupCodes(person: SignedInPerson): Promise<string[] | null> {
  const age = machineNow().getTime() - person.since.getTime()
  if (!person.secondFactor || age > JUST_NOW_MS) return null
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: person.personId } })
  return backupCodes
}

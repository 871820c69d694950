import { Refusal } from '#app/utils/refusal.ts'
import { auth } from './auth.server.ts'
import { forgive, spend } from './rate-limits.server.ts'

/**
 * Asks for the password again before an act that binds (ASVS 5.0 V7.5.3). Answers how this person is now
 * authenticated, for the evidence. Throws `refused` (`passwordWrong`) and, after too many attempts, `too-many`.
 */
export async function confirmPassword(request: Request, person: { email: string }, password: string): Promise<string> {
  await spend('signInPerAccount', person.email)
  const { headers } = request
  const right = await auth()
    .api.verifyPassword({ body: { password }, headers, asResponse: true })
    .then((answer) => answer.ok)
  if (!right) throw new Refusal('refused', [{ kind: 'passwordWrong', field: 'password', target: '#password' }])
  await forgive('signInPerAccount', person.email)
  return (await hasSecondFactor(request)) ? 'password+totp' : 'password'
}

/** Whether this person signed in with the code of an app. */
export async function hasSecondFactor({ headers }: Request): Promise<boolean> {
  const session = await auth().api.getSession({ headers })
  return session?.user.twoFactorEnabled === true
}

import { readEnv } from '#app/utils/env.server.ts'
import { auth, copyCookies } from './auth.server.ts'
import { organisationCookie } from './organisation-choice.server.ts'

/** Ends the session of this browser, also on the server; gives the cookies that clear it. */
export async function signOut(headers: Headers): Promise<Headers> {
  const answer = await auth().api.signOut({ headers, asResponse: true })
  const cookies = copyCookies(answer, new Headers())
  const secure = readEnv().PUBLIC_URL?.startsWith('https:') ?? false
  cookies.append('Set-Cookie', organisationCookie(undefined, secure))
  return cookies
}

const COOKIE = 'openhuis_organisation'

/**
 * The organisation that somebody who works for several chose on this browser. It is a wish, not a right: whoever
 * reads it checks it against the memberships of this moment.
 */
export function chosenOrganisation(request: Request): string | undefined {
  const cookies = request.headers.get('Cookie')?.split(';') ?? []
  return cookies.map((cookie) => cookie.trim().split('=')).find(([name]) => name === COOKIE)?.[1]
}

/** The Set-Cookie value that keeps the choice until the browser closes; without a provider it forgets it. */
export function organisationCookie(providerId: string | undefined, secure: boolean): string {
  const attributes = ['Path=/', 'SameSite=Lax', 'HttpOnly', ...(providerId ? [] : ['Max-Age=0'])]
  return [`${COOKIE}=${providerId ?? ''}`, ...attributes, ...(secure ? ['Secure'] : [])].join('; ')
}

import { DEFAULT_LOCALE, isLocale, type Locale } from './locale.ts'

const COOKIE = 'openhuis_locale'
const ONE_YEAR_IN_SECONDS = 31_536_000

/** The language this visitor chose; Dutch when nothing or nonsense was chosen. */
export function localeFromRequest(request: Request): Locale {
  const cookies = request.headers.get('Cookie')?.split(';') ?? []
  const chosen = cookies.map((cookie) => cookie.trim().split('=')).find(([name]) => name === COOKIE)?.[1]
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE
}

/** The Set-Cookie header value that keeps the chosen language for a year; `secure` when the portal is on https. */
export function localeCookie(locale: Locale, secure: boolean): string {
  const attributes = ['Path=/', `Max-Age=${ONE_YEAR_IN_SECONDS}`, 'SameSite=Lax', 'HttpOnly']
  return [`${COOKIE}=${locale}`, ...attributes, ...(secure ? ['Secure'] : [])].join('; ')
}

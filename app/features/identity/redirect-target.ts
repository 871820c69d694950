const ANY_ORIGIN = 'https://portal.invalid'
const MAX_LENGTH = 500

/**
 * The path to go to after signing in, from what stands in the address (`naar`). Anything that would leave this
 * portal - another host, another scheme, `//host`, `/\host` - gives `otherwise` (ASVS 5.0 V3.7.2).
 */
export function localPath(target: unknown, otherwise: string): string {
  if (typeof target !== 'string' || target.length > MAX_LENGTH) return otherwise
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(target) || target.includes('\\')) return otherwise
  if (!URL.canParse(target, ANY_ORIGIN)) return otherwise
  const url = new URL(target, ANY_ORIGIN)
  // Dots can make a path start with two slashes after all: /.//host.
  if (url.origin !== ANY_ORIGIN || url.pathname.startsWith('//')) return otherwise
  return `${url.pathname}${url.search}${url.hash}`
}

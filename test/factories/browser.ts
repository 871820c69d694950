/** A browser in miniature for use cases that set cookies: keeps what Set-Cookie says and sends it back. */
export function browser() {
  const jar = new Map<string, string>()
  const headers = () => new Headers({ Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
  return {
    cookies: jar,
    headers,
    /** Where a request of this browser comes from, as use cases take it. */
    origin: (clientAddress = '198.51.100.1') => ({ headers: headers(), clientAddress }),
    request: (path = '/') => new Request(`http://localhost:3000${path}`, { headers: headers() }),
    keep(answer: Headers) {
      for (const line of answer.getSetCookie()) {
        const [pair = '', ...attributes] = line.split('; ')
        const at = pair.indexOf('=')
        if (attributes.includes('Max-Age=0')) jar.delete(pair.slice(0, at))
        else jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
    },
  }
}

export type Browser = ReturnType<typeof browser>

/** How something ended: `refused:wrongCredentials`, `302:/inloggen`, or `done`. */
export async function ending(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Response) return `${error.status}:${error.headers.get('Location') ?? ''}`
    const { kind, reasons } = error as { kind?: string; reasons?: { kind: string }[] }
    if (kind === undefined) throw error
    return `${kind}:${reasons?.map((reason) => reason.kind).join() ?? ''}`
  }
}

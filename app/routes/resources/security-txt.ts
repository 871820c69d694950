import { machineNow } from '#app/utils/clock.server.ts'
import { theRegion } from '#db/queries/region.queries.ts'

const VALID_DAYS = 180

/** /.well-known/security.txt (RFC 9116): where to report a weakness. */
export function loader(): Response {
  const expires = new Date(machineNow().getTime() + VALID_DAYS * 86_400_000)
  const lines = [
    `Contact: mailto:${theRegion().contractingBody.email}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

import { isDemo, readEnv } from '#app/utils/env.server.ts'

/** The postbox shows everybody's mail: it exists in the demo region without a mail server, and is a 404 elsewhere. */
export function requirePostbox(): void {
  const env = readEnv()
  if (!isDemo(env) || env.SMTP_URL) throw new Response(null, { status: 404 })
}

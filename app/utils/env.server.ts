import { z } from 'zod'

/**
 * What the surroundings may set. Everything has a default that makes a fresh machine work; a production
 * start asks for the rest by name (see `productionProblems`).
 */
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  /** Where people reach the portal; links in mails use it. */
  PUBLIC_URL: z.url().optional(),
  OPENHUIS_ENV: z.enum(['demo', 'production']).default('demo'),
  AUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Openhuis <niet-antwoorden@openhuis.example>'),
  /** Domain, selector and PEM file with which mails are signed (DKIM, RFC 6376); all three or none. */
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_KEY_FILE: z.string().optional(),
  STORAGE_URL: z.string().optional(),
  /** RFC 3161 time-stamp authority; without it the development one is used. */
  TSA_URL: z.string().optional(),
  /** PKCS#12 file and its password with which the region signs; without it the development one is used. */
  REGION_CERTIFICATE: z.string().optional(),
  REGION_CERTIFICATE_PASSWORD: z.string().optional(),
  /** PKCS#12 file with which the portal seals what a provider's signatory signs. */
  PROVIDER_CERTIFICATE: z.string().optional(),
  PROVIDER_CERTIFICATE_PASSWORD: z.string().optional(),
  /** PEM file with the roots that the certificates above lead to; the verify page trusts no others. */
  TRUSTED_ROOTS: z.string().optional(),
  /** Comma-separated addresses of proxies that may set X-Forwarded-For. */
  TRUST_PROXY: z.string().optional(),
})

export type Env = z.infer<typeof schema>

/** Reads the environment; throws with the names that are wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not right: ${names.join('; ')}`)
}

/** True when people of the demo region may sign in with the accounts on the sign-in page. */
export function isDemo(env: Env = readEnv()): boolean {
  return env.OPENHUIS_ENV === 'demo'
}

/** Where people reach the portal, without a slash at the end; links in mails start with it. */
export function publicUrl(env: Env = readEnv()): string {
  return (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '')
}

const NEEDED_IN_PRODUCTION = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'AUTH_SECRET',
  'SMTP_URL',
  'REGION_CERTIFICATE',
  'PROVIDER_CERTIFICATE',
  'TSA_URL',
  'TRUSTED_ROOTS',
] as const

/** What a production start still misses; empty when it may start. */
export function productionProblems(env: Env): string[] {
  if (env.OPENHUIS_ENV !== 'production') return []
  return NEEDED_IN_PRODUCTION.filter((name) => !env[name]).map((name) => `${name} is not set`)
}

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
  /**
   * A remote signing service (CSC API 2.0) that holds the keys, and which of its keys signs for whom. It takes the
   * place of the files above for the party whose credential is set.
   */
  SIGNING_SERVICE_URL: z.url().optional(),
  SIGNING_SERVICE_CLIENT_ID: z.string().optional(),
  SIGNING_SERVICE_CLIENT_SECRET: z.string().optional(),
  SIGNING_SERVICE_PIN: z.string().optional(),
  REGION_CREDENTIAL: z.string().optional(),
  PROVIDER_CREDENTIAL: z.string().optional(),
  /** PEM file with the roots that the certificates above lead to; the verify page trusts no others. */
  TRUSTED_ROOTS: z.string().optional(),
  /** Comma-separated addresses of proxies that may set X-Forwarded-For. */
  TRUST_PROXY: z.string().optional(),
  /** Registrations that one address may send in an hour: 20, or 1000 in the demo region, where one machine plays all. */
  REGISTRATIONS_PER_HOUR: z.coerce.number().int().min(1).max(100_000).optional(),
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

const REGISTRATIONS_PER_HOUR = { demo: 1_000, production: 20 } as const

/** How many registrations one address may send in an hour. */
export function registrationsPerHour(env: Env = readEnv()): number {
  return env.REGISTRATIONS_PER_HOUR ?? REGISTRATIONS_PER_HOUR[env.OPENHUIS_ENV]
}

const NEEDED_IN_PRODUCTION = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'AUTH_SECRET',
  'SMTP_URL',
  'TSA_URL',
  'TRUSTED_ROOTS',
] as const

/** What a production start still misses; empty when it may start. */
export function productionProblems(env: Env): string[] {
  if (env.OPENHUIS_ENV !== 'production') return []
  return [...NEEDED_IN_PRODUCTION.filter((name) => !env[name]).map((name) => `${name} is not set`), ...keyProblems(env)]
}

const SERVICE = ['SIGNING_SERVICE_URL', 'SIGNING_SERVICE_CLIENT_ID', 'SIGNING_SERVICE_CLIENT_SECRET'] as const

/** Each party signs with a file or with a key at the service; who uses the service must say how to reach it. */
function keyProblems(env: Env): string[] {
  const parties = [
    ['REGION_CERTIFICATE', 'REGION_CREDENTIAL'],
    ['PROVIDER_CERTIFICATE', 'PROVIDER_CREDENTIAL'],
  ] as const
  const without = parties.filter(([file, credential]) => !env[file] && !env[credential])
  const remote = parties.some(([, credential]) => env[credential])
  return [
    ...without.map(([file, credential]) => `${file} or ${credential} is not set`),
    ...(remote ? SERVICE.filter((name) => !env[name]).map((name) => `${name} is not set`) : []),
  ]
}

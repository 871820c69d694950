import { createHash } from 'node:crypto'
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { timeInAmsterdam } from '#app/utils/calendar.ts'
import { machineNow } from '#app/utils/clock.server.ts'
import { registrationsPerHour } from '#app/utils/env.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { connection } from '#db/connection.server.ts'

const QUARTER = 15 * 60
const HOUR = 60 * 60

/** How often something may be tried within how many seconds, before one has to wait (ASVS 5.0 V6.3.1). */
export const LIMITS = {
  /** Wrong passwords for one account; a right one starts afresh. */
  signInPerAccount: { points: 10, duration: QUARTER },
  /** Wrong passwords from one address, over all accounts. */
  signInPerAddress: { points: 50, duration: QUARTER },
  registrationPerAddress: {
    get points() {
      return registrationsPerHour()
    },
    duration: HOUR,
  },
  resetPerAddress: { points: 20, duration: HOUR },
  /** Mails with a reset link to one person; more are not sent, and nobody is told. */
  resetPerAccount: { points: 3, duration: HOUR },
  /** The same six digits for one account: a code works once, also within its half minute and the ones beside it. */
  sameCode: { points: 1, duration: 90 },
  /** Codes mailed to one signatory. */
  signingCodePerAccount: { points: 5, duration: HOUR },
  followPerAddress: { points: 20, duration: HOUR },
  /** Mails that ask one address to confirm; more are not sent, and nobody is told. */
  followPerAccount: { points: 3, duration: HOUR },
  /** Wrong links (registration, invitation, reset) from one address. */
  linkPerAddress: { points: 30, duration: QUARTER },
  /** Documents dropped on the public verify page from one address. */
  documentCheckPerAddress: { points: 60, duration: QUARTER },
} as const

type Limit = keyof typeof LIMITS

const limiters = new Map<Limit, RateLimiterPostgres>()

/**
 * Counts one attempt of `who` (an address, an e-mail address). Throws a `too-many` refusal with the time to try
 * again when the limit is reached.
 */
export async function spend(limit: Limit, who: string): Promise<void> {
  try {
    await limiter(limit).consume(keyOf(who))
  } catch (error) {
    if (error instanceof Error) throw error
    const wait = (error as RateLimiterRes).msBeforeNext
    const time = timeInAmsterdam(new Date(machineNow().getTime() + wait + 60_000))
    throw new Refusal('too-many', [{ kind: 'tooManyAttempts', params: { time } }])
  }
}

/** True when nothing is left of the limit; counts nothing. */
export async function isSpent(limit: Limit, who: string): Promise<boolean> {
  const state = await limiter(limit).get(keyOf(who))
  return state !== null && state.consumedPoints >= LIMITS[limit].points
}

/** Takes back an attempt that turned out to be right. */
export async function giveBack(limit: Limit, who: string): Promise<void> {
  await limiter(limit).reward(keyOf(who))
}

/** Forgets all attempts of `who`. */
export async function forgive(limit: Limit, who: string): Promise<void> {
  await limiter(limit).delete(keyOf(who))
}

function limiter(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: connection().pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: limit,
    ...LIMITS[limit],
  })
  limiters.set(limit, made)
  return made
}

/** E-mail addresses are not kept here, only what they hash to. */
function keyOf(who: string): string {
  return createHash('sha256').update(who.toLowerCase()).digest('hex')
}

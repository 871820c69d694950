import { z } from 'zod'
import { machineNow } from '#app/utils/clock.server.ts'
import { auth } from '#app/features/identity/auth.server.ts'
import { registrationSchema, type Registration } from '#app/features/identity/identity.schema.ts'
import { newToken } from '#app/features/identity/token.server.ts'

const LINK_HOURS = 24
const waiting = registrationSchema.extend({ locale: z.enum(['nl', 'en']) })
export type WaitingRegistration = z.infer<typeof waiting>

/**
 * Keeps a registration until its mail link is followed, and gives the token for that link. Nothing else exists yet:
 * no account, no provider, so a number typed by a stranger blocks nobody.
 */
export async function keepRegistration(registration: Registration, locale: 'nl' | 'en'): Promise<string> {
  const { token } = newToken()
  const { internalAdapter } = await auth().$context
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: JSON.stringify({ ...registration, locale }),
    expiresAt: new Date(machineNow().getTime() + LINK_HOURS * 60 * 60 * 1000),
  })
  return token
}

/** The registration behind a token; undefined when there is none, or its day is over. */
export async function waitingRegistration(token: string): Promise<WaitingRegistration | undefined> {
  const { internalAdapter } = await auth().$context
  const kept = await internalAdapter.findVerificationValue(identifierOf(token))
  if (!kept || kept.expiresAt.getTime() <= machineNow().getTime()) return undefined
  const parsed = waiting.safeParse(JSON.parse(kept.value))
  return parsed.success ? parsed.data : undefined
}

/** Ends a token. */
export async function spendRegistration(token: string): Promise<void> {
  const { internalAdapter } = await auth().$context
  await internalAdapter.deleteVerificationByIdentifier(identifierOf(token))
}

/** better-auth keeps only the hash of this. */
const identifierOf = (token: string) => `registration:${token}`

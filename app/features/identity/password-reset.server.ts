import { setTimeout as pause } from 'node:timers/promises'
import { Refusal, isRefusal } from '#app/utils/refusal.ts'
import { auth } from './auth.server.ts'
import { passwordProblem } from './password.ts'
import { forgive, spend } from './rate-limits.server.ts'

/** Long enough to cover what is done for a known address: the answer takes as long for an unknown one. */
export const EVEN_ANSWER_MS = 400

/**
 * Mails a link to choose a new password, when the address has an account. The answer says nothing about that, not
 * in words and not in time. Throws `too-many` per client address; per account further mails are silently not sent.
 */
export async function requestPasswordReset(email: string, origin: { request: Request; clientAddress: string }) {
  await spend('resetPerAddress', origin.clientAddress)
  await Promise.all([pause(EVEN_ANSWER_MS), mailWhenKnown(email, origin.request)])
}

async function mailWhenKnown(email: string, request: Request): Promise<void> {
  try {
    await spend('resetPerAccount', email)
  } catch (error) {
    if (isRefusal(error)) return
    throw error
  }
  await auth().api.requestPasswordReset({ body: { email }, request, headers: request.headers })
}

type NewPassword = { token: string; password: string; clientAddress: string }

/**
 * Sets a new password by the token of a mail; the token works once and for an hour, and every session of the
 * account ends. Throws `gone` for a token that does not work (any more) and `refused` for a password that is known.
 */
export async function resetPassword({ token, password, clientAddress }: NewPassword): Promise<void> {
  const problem = passwordProblem(password)
  if (problem) throw new Refusal('refused', [{ kind: problem, field: 'password', target: '#password' }])
  await spend('linkPerAddress', clientAddress)
  const answer = await auth().api.resetPassword({ body: { newPassword: password, token }, asResponse: true })
  if (!answer.ok) throw new Refusal('gone', [{ kind: 'linkGone' }])
  await forgive('linkPerAddress', clientAddress)
}

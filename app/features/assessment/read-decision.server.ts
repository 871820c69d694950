import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { readOutcome } from './read-outcome.server.ts'

/** The decision on an application; `not-found` while there is none. */
export async function readDecision(actor: StaffActor, applicationId: string) {
  const { decision, ...rest } = await readOutcome(actor, applicationId)
  return { ...rest, decision: found(decision) }
}

import type { Actor, StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'

/** Ends with `forbidden` unless the actor works at the procurement or the legal desk: they handle objections. */
export function requireObjectionDesk(actor: Actor): asserts actor is StaffActor {
  if (actor.desk !== 'staff' || !actor.desks.some((desk) => desk === 'procurement' || desk === 'legal'))
    throw new Refusal('forbidden', [{ kind: 'notYourDesk' }])
}

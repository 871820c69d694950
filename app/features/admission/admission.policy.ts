import type { Actor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'

/** Ends with `forbidden` unless the actor works at the procurement desk. */
export function requireProcurement(actor: Actor): asserts actor is Extract<Actor, { desk: 'staff' }> {
  if (actor.desk !== 'staff' || !actor.desks.includes('procurement')) {
    throw new Refusal('forbidden', [{ kind: 'notYourDesk' }])
  }
}

import type { Actor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'

/** Ends with `forbidden` unless the actor works at the admin desk. */
export function requireAdmin(actor: Actor): asserts actor is Extract<Actor, { desk: 'staff' }> {
  if (actor.desk !== 'staff' || !actor.desks.includes('admin'))
    throw new Refusal('forbidden', [{ kind: 'notYourDesk' }])
}

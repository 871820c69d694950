import type { Actor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { phaseOf, type MomentTimes } from './moment.ts'
import { mayDoWithMoment, momentRoleOf, type MomentAction } from './moment.transitions.ts'

/** Ends with `forbidden` unless the actor works at the procurement desk. */
export function requireProcurement(actor: Actor): asserts actor is Extract<Actor, { desk: 'staff' }> {
  if (momentRoleOf(actor) !== 'procurement') throw new Refusal('forbidden', [{ kind: 'notYourDesk' }])
}

/**
 * Ends with a refusal in words unless this may be done with a moment that is locked, at `now`. That a closing has passed
 * is said by the rule of closing changes, together with whatever else is wrong.
 */
export function requireMomentAction(
  actor: Actor,
  action: Exclude<MomentAction, 'tell-turns'>,
  { times, now }: { times: MomentTimes; now: Date },
): void {
  requireProcurement(actor)
  const phase = phaseOf(times, now)
  if (mayDoWithMoment(action, { role: momentRoleOf(actor), phase })) return
  if (phase === 'cancelled') throw new Refusal('conflict', [{ kind: 'moment.cancelledAlready' }])
  if (action === 'change' || action === 'cancel') throw new Refusal('too-late', [{ kind: 'moment.alreadyOpen' }])
  if (phase === 'announced') throw new Refusal('refused', [{ kind: 'closing.notOpenYet' }])
}

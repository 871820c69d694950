import type { Actor } from '#app/features/identity/actor.ts'
import type { MomentPhase } from './moment.ts'

/** Who acts on a moment: the procurement desk, another desk of the region, a provider, anybody, or the portal itself. */
export const MOMENT_ROLES = ['procurement', 'other-staff', 'provider', 'public', 'system'] as const
export type MomentRole = (typeof MOMENT_ROLES)[number]

export const MOMENT_ACTIONS = ['change', 'cancel', 'extension', 'early-closing', 'outage', 'tell-turns'] as const
export type MomentAction = (typeof MOMENT_ACTIONS)[number]

export const MOMENT_PHASES = [
  'announced',
  'open',
  'rolling-open',
  'assessment',
  'overdue',
  'cancelled',
] as const satisfies readonly MomentPhase[]

type MomentTransition = { action: MomentAction; who: readonly MomentRole[]; phases: readonly MomentPhase[] }

const OPEN = ['open', 'rolling-open'] as const
const PROCUREMENT = ['procurement'] as const

/**
 * What can be done with a moment; what is not here is forbidden. That it opens and closes is no action: its phase
 * follows from time alone, and the portal only tells it.
 */
const momentTransitions: readonly MomentTransition[] = [
  { action: 'change', who: PROCUREMENT, phases: ['announced'] },
  { action: 'cancel', who: PROCUREMENT, phases: ['announced'] },
  { action: 'extension', who: PROCUREMENT, phases: OPEN },
  { action: 'early-closing', who: PROCUREMENT, phases: OPEN },
  // An outage is the fault of the portal: it also moves a closing that has passed, until the region assessed anything.
  { action: 'outage', who: PROCUREMENT, phases: [...OPEN, 'assessment', 'overdue'] },
  { action: 'tell-turns', who: ['system'], phases: [...OPEN, 'announced', 'assessment', 'overdue'] },
]

export function momentRoleOf(actor: Actor): MomentRole {
  if (actor.desk !== 'staff') return actor.desk
  return actor.desks.includes('procurement') ? 'procurement' : 'other-staff'
}

export type MomentSituation = { role: MomentRole; phase: MomentPhase }

/** May this role do this with a moment in this phase? */
export function mayDoWithMoment(action: MomentAction, { role, phase }: MomentSituation): boolean {
  return momentTransitions.some((row) => row.action === action && row.who.includes(role) && row.phases.includes(phase))
}

import type { Reason } from '#app/utils/refusal.ts'
import type { ObjectionState } from './objection.ts'

/**
 * Who acts on an objection. A handler is somebody of procurement or legal who had no part in the decision and has no
 * interest in the provider; a proposer is the handler whose proposal lies there.
 */
export const OBJECTION_ROLES = ['provider', 'reader', 'decider', 'handler', 'proposer'] as const
export type ObjectionRole = (typeof OBJECTION_ROLES)[number]

export const OBJECTION_ACTIONS = [
  'withdraw',
  'acknowledge',
  'plan-hearing',
  'propose-outcome',
  'return-outcome',
  'confirm-outcome',
] as const
export type ObjectionAction = (typeof OBJECTION_ACTIONS)[number]

type ObjectionTransition = {
  action: ObjectionAction
  from: readonly ObjectionState[]
  to: ObjectionState
  who: readonly ObjectionRole[]
}

const HANDLERS = ['handler', 'proposer'] as const

/** Every way an objection moves; what is not here is forbidden. Lodging one makes it: a new one while none is open. */
export const objectionTransitions: readonly ObjectionTransition[] = [
  { action: 'withdraw', from: ['received', 'acknowledged', 'proposed'], to: 'closed', who: ['provider'] },
  { action: 'acknowledge', from: ['received'], to: 'acknowledged', who: HANDLERS },
  { action: 'plan-hearing', from: ['acknowledged'], to: 'acknowledged', who: HANDLERS },
  { action: 'propose-outcome', from: ['acknowledged'], to: 'proposed', who: HANDLERS },
  { action: 'return-outcome', from: ['proposed'], to: 'acknowledged', who: HANDLERS },
  { action: 'confirm-outcome', from: ['proposed'], to: 'closed', who: ['handler'] },
]

/** Why the table refuses this action in this state, in the words of the error catalogue. */
const STATE_REASONS: Record<ObjectionState, Partial<Record<ObjectionAction, string>>> = {
  received: {
    'plan-hearing': 'objection.acknowledgeFirst',
    'propose-outcome': 'objection.acknowledgeFirst',
    'return-outcome': 'objection.notProposed',
    'confirm-outcome': 'objection.notProposed',
  },
  acknowledged: {
    acknowledge: 'objection.acknowledgedAlready',
    'return-outcome': 'objection.notProposed',
    'confirm-outcome': 'objection.notProposed',
  },
  proposed: {
    acknowledge: 'objection.acknowledgedAlready',
    'plan-hearing': 'objection.proposedAlready',
    'propose-outcome': 'objection.proposedAlready',
  },
  closed: {},
}

const ROLE_REASONS: Record<ObjectionRole, string> = {
  provider: 'notYourDesk',
  reader: 'readerMayNot',
  decider: 'objection.ownDecision',
  handler: 'notYourDesk',
  proposer: 'objection.ownProposal',
}

/** The refusal with the reason, and whether somebody else was first (`conflict`) or it may simply not (`refused`). */
export type ObjectionRefusal = { kind: 'conflict' | 'refused'; reason: Reason }

/** May this role do this with an objection in this state? Undefined when it may. */
export function objectionRefusal(
  action: ObjectionAction,
  { state, role }: { state: ObjectionState; role: ObjectionRole },
): ObjectionRefusal | undefined {
  const row = objectionTransitions.find((one) => one.action === action)
  if (!row?.from.includes(state)) return stateRefusal(action, state)
  if (row.who.includes(role)) return undefined
  return { kind: 'refused', reason: { kind: ROLE_REASONS[role] } }
}

function stateRefusal(action: ObjectionAction, state: ObjectionState): ObjectionRefusal {
  const kind = STATE_REASONS[state][action] ?? 'objection.closed'
  return { kind: kind === 'objection.acknowledgeFirst' ? 'refused' : 'conflict', reason: { kind } }
}

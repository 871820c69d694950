import type { MomentPhase } from '#app/features/admission/moment.ts'
import type { ApplicationStatus } from './application.ts'

/** Who acts. An officer is `second-officer` for an application when another officer proposed its decision. */
export const ACTOR_ROLES = ['provider-signatory', 'provider-editor', 'officer', 'second-officer', 'system'] as const
export type ActorRole = (typeof ACTOR_ROLES)[number]

export const APPLICATION_ACTIONS = [
  'edit',
  'submit',
  'withdraw',
  'reopen',
  'edit-reopened',
  'reconfirm',
  'record-verdict',
  'ask-repair',
  'edit-repair',
  'answer-repair',
  'propose-decision',
  'return-decision',
  'confirm-decision',
  'take-decision',
] as const
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number]

/** What can still refuse an action that the table allows; each is a rule with its own reasons. */
export type Guard =
  | 'complete'
  | 'before-closing'
  | 'repairable-only'
  | 'reopened-only'
  | 'first-repair'
  | 'repair-term-runs'
  | 'repair-term-over'
  | 'every-criterion-judged'
  | 'refusal-has-criterion-and-reason'
  | 'different-officer'
  | 'equal-treatment'
  | 'whole-moment'

export type Transition = {
  action: ApplicationAction
  from: readonly ApplicationStatus[]
  to: ApplicationStatus | 'same'
  who: readonly ActorRole[]
  phases: readonly MomentPhase[]
  /** What the use case must check besides this table. */
  guards: readonly Guard[]
}

const PROVIDER = ['provider-signatory', 'provider-editor'] as const
const OPEN = ['open', 'rolling-open'] as const
/** When the region assesses: after closing, or while a rolling moment stays open. */
const ASSESSING = ['rolling-open', 'assessment', 'overdue'] as const
const JUDGED = ['submitted', 'repair-answered'] as const

/** Every way an application moves; what is not here is forbidden. */
export const applicationTransitions: readonly Transition[] = [
  { action: 'edit', from: ['draft'], to: 'same', who: PROVIDER, phases: OPEN, guards: ['before-closing'] },
  {
    action: 'submit',
    from: ['draft'],
    to: 'submitted',
    who: ['provider-signatory'],
    phases: OPEN,
    guards: ['before-closing', 'complete'],
  },
  { action: 'withdraw', from: ['submitted'], to: 'withdrawn', who: ['provider-signatory'], phases: OPEN, guards: [] },
  {
    action: 'withdraw',
    from: ['submitted', 'repair-asked', 'repair-answered'],
    to: 'withdrawn',
    who: ['provider-signatory'],
    phases: ASSESSING,
    guards: [],
  },
  // After a rectification: only what the region changed opens, and what was submitted stays in meanwhile. In a rolling
  // moment every submission closes its own file, so that nothing opens there.
  {
    action: 'edit-reopened',
    from: ['submitted'],
    to: 'same',
    who: PROVIDER,
    phases: ['open'],
    guards: ['before-closing', 'reopened-only'],
  },
  {
    action: 'reconfirm',
    from: ['submitted'],
    to: 'same',
    who: ['provider-signatory'],
    phases: ['open'],
    guards: ['before-closing', 'reopened-only', 'complete'],
  },
  // A proposal is inside work of the region: until the decision itself a provider can always withdraw, for good.
  {
    action: 'withdraw',
    from: ['decision-proposed', 'decision-ready'],
    to: 'withdrawn',
    who: ['provider-signatory'],
    phases: ['assessment', 'overdue'],
    guards: [],
  },
  { action: 'reopen', from: ['withdrawn'], to: 'draft', who: PROVIDER, phases: OPEN, guards: ['before-closing'] },
  {
    action: 'record-verdict',
    from: JUDGED,
    to: 'same',
    who: ['officer', 'second-officer', 'system'],
    phases: ASSESSING,
    guards: [],
  },
  {
    action: 'ask-repair',
    from: ['submitted'],
    to: 'repair-asked',
    who: ['officer'],
    phases: ASSESSING,
    guards: ['first-repair', 'repairable-only'],
  },
  {
    action: 'edit-repair',
    from: ['repair-asked'],
    to: 'same',
    who: PROVIDER,
    phases: ASSESSING,
    guards: ['repair-term-runs'],
  },
  {
    action: 'answer-repair',
    from: ['repair-asked'],
    to: 'repair-answered',
    who: ['provider-signatory'],
    phases: ASSESSING,
    guards: ['repair-term-runs'],
  },
  {
    action: 'record-verdict',
    from: ['repair-asked'],
    to: 'same',
    who: ['officer', 'second-officer'],
    phases: ASSESSING,
    guards: ['repair-term-over'],
  },
  {
    action: 'record-verdict',
    from: ['decision-proposed'],
    to: 'same',
    who: ['second-officer'],
    phases: ASSESSING,
    guards: ['different-officer'],
  },
  {
    action: 'propose-decision',
    from: ['submitted', 'repair-asked', 'repair-answered'],
    to: 'decision-proposed',
    who: ['officer'],
    phases: ASSESSING,
    guards: ['repair-term-over', 'every-criterion-judged', 'refusal-has-criterion-and-reason'],
  },
  {
    action: 'return-decision',
    from: ['decision-proposed'],
    to: 'submitted',
    who: ['second-officer'],
    phases: ASSESSING,
    guards: ['different-officer'],
  },
  {
    action: 'return-decision',
    from: ['decision-ready'],
    to: 'submitted',
    who: ['officer', 'second-officer'],
    phases: ASSESSING,
    guards: [],
  },
  {
    action: 'confirm-decision',
    from: ['decision-proposed'],
    to: 'decision-ready',
    who: ['second-officer'],
    phases: ASSESSING,
    guards: ['different-officer', 'refusal-has-criterion-and-reason'],
  },
  {
    action: 'take-decision',
    from: ['decision-ready'],
    to: 'decided',
    who: ['officer', 'second-officer'],
    phases: ASSESSING,
    guards: ['refusal-has-criterion-and-reason', 'equal-treatment', 'whole-moment'],
  },
]

/** Why the table refuses. */
export type TransitionRefusal =
  | { kind: 'not-in-this-status'; params: { action: ApplicationAction; status: ApplicationStatus } }
  | { kind: 'not-for-this-role'; params: { action: ApplicationAction; role: ActorRole } }
  | { kind: 'not-in-this-phase'; params: { action: ApplicationAction; phase: MomentPhase } }

/** The situation an action is tried in. */
export type Situation = { status: ApplicationStatus; role: ActorRole; phase: MomentPhase }
export type Permission =
  { allowed: true; to: ApplicationStatus; guards: readonly Guard[] } | { allowed: false; reasons: TransitionRefusal[] }

/**
 * May this role do this action now? Allowed gives the status that follows and the guards still to check; refused gives
 * every reason.
 */
export function mayDo(action: ApplicationAction, { status, role, phase }: Situation): Permission {
  const rows = applicationTransitions.filter((row) => row.action === action)
  const match = rows.find((row) => row.from.includes(status) && row.who.includes(role) && row.phases.includes(phase))
  if (match) return { allowed: true, to: match.to === 'same' ? status : match.to, guards: match.guards }
  const inStatus = rows.filter((row) => row.from.includes(status))
  const relevant = inStatus.length > 0 ? inStatus : rows
  const reasons: TransitionRefusal[] = [
    ...(inStatus.length === 0 ? [{ kind: 'not-in-this-status' as const, params: { action, status } }] : []),
    ...(relevant.some((row) => row.who.includes(role))
      ? []
      : [{ kind: 'not-for-this-role' as const, params: { action, role } }]),
    ...(relevant.some((row) => row.phases.includes(phase))
      ? []
      : [{ kind: 'not-in-this-phase' as const, params: { action, phase } }]),
  ]
  return {
    allowed: false,
    reasons: reasons.length > 0 ? reasons : [{ kind: 'not-in-this-phase', params: { action, phase } }],
  }
}

/** The actions open to a role in a situation, for the buttons of a screen. */
export function actionsFor(situation: Situation): ApplicationAction[] {
  return APPLICATION_ACTIONS.filter((action) => mayDo(action, situation).allowed)
}

import { phaseOf, type AdmissionMoment } from '#app/features/admission/moment.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal, type Reason } from '#app/utils/refusal.ts'
import type { ApplicationStatus } from './application.ts'
import { applicationRoleOf } from './application.policy.ts'
import { mayDo, type ApplicationAction, type TransitionRefusal } from './application.transitions.ts'

/** Where the action is tried: what is locked, and what the database clock said. */
export type Attempted = { status: ApplicationStatus; moment: AdmissionMoment; now: Date }

/** The status that follows, or a refusal that says in words why the table forbids it. */
export function requireTransition(
  action: ApplicationAction,
  actor: ProviderActor,
  { status, moment, now }: Attempted,
): ApplicationStatus {
  const role = applicationRoleOf(actor)
  if (!role) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
  const found = mayDo(action, { status, role, phase: phaseOf(moment, now) })
  if (found.allowed) return found.to
  const [first] = found.reasons
  throw refusalFor(first, moment)
}

function refusalFor(reason: TransitionRefusal | undefined, moment: AdmissionMoment): Refusal {
  if (reason?.kind === 'not-for-this-role') return new Refusal('forbidden', [{ kind: 'administratorOnly' }])
  if (reason?.kind === 'not-in-this-status') return new Refusal('conflict', [statusReason(reason.params.status)])
  if (reason?.params.phase === 'announced') return new Refusal('refused', [{ kind: 'momentNotOpenYet' }])
  return new Refusal('too-late', [tooLate(moment.closesAt)])
}

/** Says when it closed and what one can do now. */
export function tooLate(closedAt: Date): Reason {
  return { kind: 'submittedTooLate', params: { closedAt: closedAt.getTime() } }
}

const STATUS_REASONS: Partial<Record<ApplicationStatus, string>> = {
  draft: 'notSubmittedYet',
  submitted: 'alreadySubmitted',
  withdrawn: 'alreadyWithdrawn',
  'repair-answered': 'repairAlreadyAnswered',
}

function statusReason(status: ApplicationStatus): Reason {
  return { kind: STATUS_REASONS[status] ?? 'regionIsDeciding' }
}

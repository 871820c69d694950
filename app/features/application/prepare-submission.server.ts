import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { lockApplication, setStatus } from '#db/queries/application.store.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { checkClosing, findSubmissionByKey } from '#db/queries/submission.store.ts'
import type { Db } from '#db/transaction.ts'
import type { ApplicationStatus } from './application.ts'
import { missingItems } from './completeness.ts'
import { freezeSubmission, submissionIs, type Sending, type SubmitCommand } from './freeze-submission.server.ts'
import { ownApplication } from './own-application.server.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'
import { requireTransition, tooLate } from './require-transition.server.ts'
import type { Snapshot } from './snapshot.ts'
import type { FrozenSubmission } from './submission.ts'

/** A press of the button that came before the closing, with everything locked; `next` is the status that follows. */
export type InTime = Sending & { dossier: Dossier; next: ApplicationStatus }

/**
 * Whether this press of the button may send something in now. It is in time if and only if the database clock, read
 * under a lock that every change of the closing also takes, was before the closing. A second press with the same key
 * gives the submission of the first. Refusals: too-late, wrong status or role.
 */
export async function openSubmission(
  db: Db,
  actor: ProviderActor,
  { action, command }: { action: 'submit' | 'reconfirm'; command: SubmitCommand },
): Promise<InTime | { earlierId: string }> {
  const known = await ownApplication(db, command.applicationId)
  await lockMomentForSubmitting(db, known.moment_id)
  await lockApplication(db, known.id)
  const earlier = await findSubmissionByKey(db, command.submissionKey)
  if (earlier) return { earlierId: submissionIs(earlier, known.id) }
  const dossier = await dossierOf(db, actor, known.id)
  const { application, moment } = dossier
  const { now, beforeClosing } = await checkClosing(db, moment.id)
  const next = requireTransition(action, actor, { status: application.status, moment, now })
  if (!beforeClosing) throw new Refusal('too-late', [tooLate(moment.closesAt)])
  return { actor, command, application, now, dossier, next }
}

/** Freezes what is sent in and moves the application on. */
export async function sendIn(db: Db, inTime: InTime, frozen: FrozenSubmission): Promise<{ submissionId: string }> {
  await freezeSubmission(db, inTime, frozen)
  await setStatus(db, inTime.application.id, inTime.next)
  return { submissionId: inTime.command.submissionId }
}

/** Refuses what is not complete on the day that its evidence is judged, with how much is missing. */
export function requireComplete({ dossier, now }: InTime): void {
  const missing = missingItems({ ...dossier.completeness, closingDay: evidenceDayOf(dossier.moment, now) })
  if (missing.length > 0) throw new Refusal('refused', [{ kind: 'incomplete', params: { count: missing.length } }])
}

/** Everything that is sent in, without who declares it. */
export async function snapshotOf(db: Db, dossier: Dossier): Promise<Snapshot> {
  const { application, filledIn, signatories } = dossier
  const version = found(await findProcedureVersion(db, application.procedure_version_id))
  return {
    format: 'openhuis-submission-1',
    procedureId: application.procedure_id,
    procedureVersion: version.number,
    momentId: application.moment_id,
    providerId: application.provider_id,
    signatories: signatories.map(({ name, jobTitle, email, authority }) => ({ name, jobTitle, email, authority })),
    content: filledIn,
  }
}

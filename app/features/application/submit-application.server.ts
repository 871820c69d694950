import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { lockApplication, setStatus } from '#db/queries/application.store.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { checkClosing, findSubmissionByKey } from '#db/queries/submission.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { missingItems } from './completeness.ts'
import { freezeSubmission, requireDeclaration, submissionIs, type SubmitCommand } from './freeze-submission.server.ts'
import { ownApplication } from './own-application.server.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'
import { requireTransition, tooLate } from './require-transition.server.ts'
import type { Declaration, FrozenSubmission } from './submission.ts'

/**
 * Sends an application in: frozen, hashed, with the time of the database. It is in if and only if the database clock,
 * read under a lock that every change of the closing also takes, was before the closing. A second post with the same
 * key gives the same submission. Refusals: too-late, incomplete, not a signatory, wrong status or role.
 */
export async function submitApplication(
  actor: ProviderActor,
  command: SubmitCommand,
): Promise<{ submissionId: string }> {
  return inTransaction(actor, async (db) => {
    const known = await ownApplication(db, command.applicationId)
    await lockMomentForSubmitting(db, known.moment_id)
    await lockApplication(db, known.id)
    const earlier = await findSubmissionByKey(db, command.submissionKey)
    if (earlier) return { submissionId: submissionIs(earlier, known.id) }
    const dossier = await dossierOf(db, actor, known.id)
    const { application, moment } = dossier
    const { now, beforeClosing } = await checkClosing(db, moment.id)
    const next = requireTransition('submit', actor, { status: application.status, moment, now })
    if (!beforeClosing) throw new Refusal('too-late', [tooLate(moment.closesAt)])
    requireComplete(dossier)
    const declaration = requireDeclaration(actor, dossier, command.signatoryIds)
    await freezeSubmission(db, { actor, command, application, now }, await snapshotOf(db, dossier, declaration))
    await setStatus(db, application.id, next)
    return { submissionId: command.submissionId }
  })
}

function requireComplete({ completeness }: Dossier): void {
  const missing = missingItems(completeness)
  if (missing.length > 0) throw new Refusal('refused', [{ kind: 'incomplete', params: { count: missing.length } }])
}

async function snapshotOf(db: Db, dossier: Dossier, declaration: Declaration): Promise<FrozenSubmission> {
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
    declaration,
    repair: null,
  }
}

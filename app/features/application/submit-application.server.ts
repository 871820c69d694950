import { sha256Of } from '#app/utils/content-hash.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import { lockApplication, setStatus } from '#db/queries/application.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { checkClosing, findSubmissionByKey, insertSubmission, nextSequence } from '#db/queries/submission.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { missingItems } from './completeness.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'
import { requireTransition, tooLate } from './require-transition.server.ts'
import { frozenText, mayDeclare, receiptNumber, type FrozenSubmission } from './submission.ts'

/** One press of the button. The key was made with the page, so that a second press is known as the same one. */
export type SubmitCommand = {
  applicationId: string
  submissionId: string
  submissionKey: string
  signatoryIds: readonly string[]
}

/**
 * Sends an application in: frozen, hashed, with the time of the database. It is in if and only if the database clock,
 * read under a lock that every change of the closing also takes, was before the closing. A second post with the same
 * key gives the same submission. Refusals: too-late, incomplete, not a signatory, wrong status or role.
 */
export async function submitApplication(actor: ProviderActor, command: SubmitCommand): Promise<{ submissionId: string }> {
  return inTransaction(actor, async (db) => {
    const known = found(await findApplication(db, command.applicationId))
    await lockMomentForSubmitting(db, known.moment_id)
    await lockApplication(db, known.id)
    const earlier = await findSubmissionByKey(db, command.submissionKey)
    if (earlier) return { submissionId: sameApplication(earlier, known.id) }
    const dossier = await dossierOf(db, actor, known.id)
    const { now, beforeClosing } = await checkClosing(db, known.moment_id)
    const { status } = dossier.application
    const next = requireTransition('submit', actor, { status, moment: dossier.moment, now })
    if (!beforeClosing) throw new Refusal('too-late', [tooLate(dossier.moment.closesAt)])
    requireComplete(dossier, command.signatoryIds)
    await freeze(db, { actor, command, dossier, now })
    await setStatus(db, known.id, next)
    return { submissionId: command.submissionId }
  })
}

function sameApplication(earlier: { id: string; application_id: string }, applicationId: string): string {
  if (earlier.application_id !== applicationId) throw keyUsed()
  return earlier.id
}

const keyUsed = () => new Refusal('conflict', [{ kind: 'submissionKeyUsed' }])

function requireComplete(dossier: Dossier, signatoryIds: readonly string[]): void {
  const missing = missingItems(dossier.completeness)
  if (missing.length > 0) throw new Refusal('refused', [{ kind: 'incomplete', params: { count: missing.length } }])
  requireDeclaration(dossier, signatoryIds)
}

/** Refuses when the people in whose name it is sent may not bind the provider. */
export function requireDeclaration(dossier: Dossier, signatoryIds: readonly string[]): void {
  if (!mayDeclare(dossier.signatories, signatoryIds))
    throw new Refusal('refused', [{ kind: 'signatoriesCannotBind', field: 'signatories' }])
}

type Sending = { actor: ProviderActor; command: SubmitCommand; dossier: Dossier; now: Date }

async function freeze(db: Db, { actor, command, dossier, now }: Sending): Promise<void> {
  const { application } = dossier
  const content = frozenText(await snapshotOf(db, actor, dossier, command.signatoryIds))
  const sequence = await nextSequence(db, application.id)
  const sent = { receiptNumber: receiptNumber(application.number, sequence), sha256: sha256Of(content) }
  const isNew = await insertSubmission(db, {
    id: command.submissionId,
    application_id: application.id,
    provider_id: application.provider_id,
    kind: 'application',
    sequence,
    receipt_number: sent.receiptNumber,
    submission_key: command.submissionKey,
    submitted_at: now,
    submitted_by: actor.personId,
    submitted_by_name: actor.personName,
    content,
    sha256: sent.sha256,
  })
  if (!isNew) throw keyUsed()
  await recordEvent(db, {
    kind: 'application.submitted',
    subject: `application:${application.id}`,
    providerId: application.provider_id,
    visibility: 'shared',
    payload: { ...sent, sequence },
  })
  await enqueue(db, 'issue-receipt', { submissionId: command.submissionId }, `issue-receipt:${command.submissionId}`)
}

/** The snapshot of a dossier as it stands, declared by these signatories. */
export async function snapshotOf(
  db: Db,
  actor: ProviderActor,
  { application, filledIn, signatories }: Dossier,
  signatoryIds: readonly string[],
): Promise<FrozenSubmission> {
  const version = found(await findProcedureVersion(db, application.procedure_version_id))
  return {
    format: 'openhuis-submission-1',
    procedureId: application.procedure_id,
    procedureVersion: version.number,
    momentId: application.moment_id,
    providerId: application.provider_id,
    signatories: signatories.map(({ name, jobTitle, email, authority }) => ({ name, jobTitle, email, authority })),
    content: filledIn,
    declaration: {
      personName: actor.personName,
      signatories: signatories.filter((one) => signatoryIds.includes(one.id)).map((one) => one.name),
      statement: 'true-and-authorised',
    },
    repair: null,
  }
}

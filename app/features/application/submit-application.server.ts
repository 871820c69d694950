import type { ProviderActor } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { requireDeclaration, type SubmitCommand } from './freeze-submission.server.ts'
import { openSubmission, requireComplete, sendIn, snapshotOf } from './prepare-submission.server.ts'

/**
 * Sends an application in: frozen, hashed, with the time of the database. A second post with the same key gives the
 * same submission. Refusals: too-late, incomplete, not a signatory, wrong status or role.
 */
export async function submitApplication(
  actor: ProviderActor,
  command: SubmitCommand,
): Promise<{ submissionId: string }> {
  return inTransaction(actor, async (db) => {
    const inTime = await openSubmission(db, actor, { action: 'submit', command })
    if ('earlierId' in inTime) return { submissionId: inTime.earlierId }
    requireComplete(inTime)
    const declaration = requireDeclaration(actor, inTime.dossier, command.signatoryIds)
    return sendIn(db, inTime, { ...(await snapshotOf(db, inTime.dossier)), declaration, repair: null })
  })
}

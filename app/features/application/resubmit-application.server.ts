import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { requireDeclaration, type SubmitCommand } from './freeze-submission.server.ts'
import { openSubmission, sendIn } from './prepare-submission.server.ts'
import type { Dossier } from './read-dossier.server.ts'
import { readFrozen, reconfirmedContent, stillToReconfirm } from './submission.ts'

/**
 * Sends the re-confirmation after a rectification in, before closing. What was submitted stays in until then; what is
 * frozen now is the same with only the reopened answers and products replaced, and it rests on the version in force.
 * Refuses when nothing is to be confirmed, when something still is, and at or after the closing.
 */
export async function resubmitApplication(
  actor: ProviderActor,
  command: SubmitCommand,
): Promise<{ submissionId: string }> {
  return inTransaction(actor, async (db) => {
    const inTime = await openSubmission(db, actor, { action: 'reconfirm', command })
    if ('earlierId' in inTime) return { submissionId: inTime.earlierId }
    const { application, filledIn, reopened, lastSubmission } = inTime.dossier
    if (!reopened) throw new Refusal('refused', [{ kind: 'nothingToReconfirm' }])
    requireConfirmed(inTime.dossier, reopened.criterionIds)
    const declaration = requireDeclaration(actor, inTime.dossier, command.signatoryIds)
    const before = readFrozen(found(lastSubmission).content)
    const { number } = found(await findProcedureVersion(db, application.procedure_version_id))
    return sendIn(db, inTime, {
      ...before,
      procedureVersion: number,
      content: reconfirmedContent(before.content, filledIn, reopened.criterionIds),
      declaration,
      repair: null,
    })
  })
}

function requireConfirmed(dossier: Dossier, criterionIds: readonly string[]): void {
  const open = stillToReconfirm(dossier, criterionIds)
  if (open > 0) throw new Refusal('refused', [{ kind: 'incomplete', params: { count: open } }])
}

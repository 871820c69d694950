import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findRepairRequest } from '#db/queries/application.queries.ts'
import { lockApplication, setStatus } from '#db/queries/application.store.ts'
import { findLastSubmission } from '#db/queries/assessment.queries.ts'
import { checkRepairTerm, findSubmissionByKey, markRepairAnswered } from '#db/queries/submission.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { missingItems } from './completeness.ts'
import { repairCriteriaOf } from './editable.ts'
import { freezeSubmission, requireDeclaration, submissionIs, type SubmitCommand } from './freeze-submission.server.ts'
import { ownApplication } from './own-application.server.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'
import { requireTransition } from './require-transition.server.ts'
import { readFrozen, repairedContent, stillMissing } from './submission.ts'

/**
 * Sends the answer to a repair request in: exactly once, before its term ends by the database clock, and only the
 * criteria that were asked. What is frozen is what was sent in before with those parts replaced.
 */
export async function answerRepair(actor: ProviderActor, command: SubmitCommand): Promise<{ submissionId: string }> {
  return inTransaction(actor, async (db) => {
    const known = await ownApplication(db, command.applicationId)
    await lockApplication(db, known.id)
    const earlier = await findSubmissionByKey(db, command.submissionKey)
    if (earlier) return { submissionId: submissionIs(earlier, known.id) }
    const request = found(await findRepairRequest(db, known.id))
    const dossier = await dossierOf(db, actor, known.id)
    const { application, moment, filledIn } = dossier
    const { now, beforeDue } = await checkRepairTerm(db, request.id)
    const next = requireTransition('answer-repair', actor, { status: application.status, moment, now })
    if (!beforeDue)
      throw new Refusal('too-late', [{ kind: 'repairTooLate', params: { dueAt: request.due_at.getTime() } }])
    const criterionIds = repairCriteriaOf(request.items)
    requireRepaired(dossier, criterionIds)
    const declaration = requireDeclaration(actor, dossier, command.signatoryIds)
    const before = readFrozen(found(await findLastSubmission(db, application.id)).content)
    const content = repairedContent(before.content, filledIn, criterionIds)
    const repair = { requestId: request.id, criterionIds }
    await freezeSubmission(db, { actor, command, application, now }, { ...before, content, declaration, repair })
    await markRepairAnswered(db, request.id, now)
    await setStatus(db, application.id, next)
    return { submissionId: command.submissionId }
  })
}

function requireRepaired({ completeness }: Dossier, criterionIds: readonly string[]): void {
  const missing = stillMissing(missingItems(completeness), criterionIds)
  if (missing.length > 0)
    throw new Refusal('refused', [{ kind: 'repairIncomplete', params: { count: missing.length } }])
}

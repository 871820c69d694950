import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findRepairRequest } from '#db/queries/application.queries.ts'
import { lockApplication, setStatus } from '#db/queries/application.store.ts'
import { findLastSubmission } from '#db/queries/assessment.queries.ts'
import { checkRepairTerm, findSubmissionByKey, markRepairAnswered } from '#db/queries/submission.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { missingItems } from './completeness.ts'
import { repairCriteriaOf } from './editable.ts'
import { freezeSubmission, requireDeclaration, submissionIs, type SubmitCommand } from './freeze-submission.server.ts'
import { findFirstSignature, signTogether, type FirstSignature } from './joint-signature.server.ts'
import { ownApplication } from './own-application.server.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'
import { requireTransition } from './require-transition.server.ts'
import type { JointCommand } from './sign-jointly.server.ts'
import type { Snapshot } from './snapshot.ts'
import { readFrozen, repairedContent, stillMissing, type Declaration } from './submission.ts'

/**
 * Sends the answer to a repair request in: exactly once, before its term ends by the database clock, and only the
 * criteria that were asked. What is frozen is what was sent in before with those parts replaced.
 */
export function answerRepair(actor: ProviderActor, command: SubmitCommand): Promise<{ submissionId: string }> {
  return inTransaction(actor, async (db) => {
    const known = await lockOwn(db, command)
    if (known.earlierId) return { submissionId: known.earlierId }
    const repair = await prepareRepair(db, actor, known.id)
    const declaration = requireDeclaration(actor, repair.dossier, command.signatoryIds)
    return sendRepair(db, { actor, command }, { ...repair, declaration })
  })
}

/**
 * The same for somebody who may only sign together with another: the first signature is kept and sends nothing in, the
 * second sends it in when it comes before the end of the term.
 */
export function answerRepairJointly(
  actor: ProviderActor,
  command: JointCommand,
): Promise<{ submissionId: string | undefined }> {
  return inTransaction(actor, async (db) => {
    const known = await lockOwn(db, command)
    if (known.earlierId) return { submissionId: known.earlierId }
    const repair = await prepareRepair(db, actor, known.id)
    const declaration = await signTogether(db, actor, repair)
    if (!declaration) return { submissionId: undefined }
    return sendRepair(db, { actor, command: { ...command, signatoryIds: [] } }, { ...repair, declaration })
  })
}

/** The first signature under the repair as it stands now; undefined when nobody signed it. */
export async function findWaitingRepair(db: Db, dossier: Dossier): Promise<FirstSignature | undefined> {
  const { application, repair } = dossier
  if (application.status !== 'repair-asked' || !repair) return undefined
  return findFirstSignature(db, application.id, () => repairSnapshot(db, dossier, repairCriteriaOf(repair.items)))
}

async function lockOwn(db: Db, command: JointCommand): Promise<{ id: string; earlierId: string | undefined }> {
  const known = await ownApplication(db, command.applicationId)
  await lockApplication(db, known.id)
  const earlier = await findSubmissionByKey(db, command.submissionKey)
  return { id: known.id, earlierId: earlier && submissionIs(earlier, known.id) }
}

type Prepared = Awaited<ReturnType<typeof prepareRepair>>

async function prepareRepair(db: Db, actor: ProviderActor, applicationId: string) {
  const request = found(await findRepairRequest(db, applicationId))
  const dossier = await dossierOf(db, actor, applicationId)
  const { application, moment } = dossier
  const { now, beforeDue } = await checkRepairTerm(db, request.id)
  const next = requireTransition('answer-repair', actor, { status: application.status, moment, now })
  if (!beforeDue)
    throw new Refusal('too-late', [{ kind: 'repairTooLate', params: { dueAt: request.due_at.getTime() } }])
  const criterionIds = repairCriteriaOf(request.items)
  requireRepaired(dossier, criterionIds)
  const snapshot = await repairSnapshot(db, dossier, criterionIds)
  return { dossier, requestId: request.id, now, next, criterionIds, snapshot }
}

/** What was sent in before with the parts that were asked again replaced, without who declares it. */
async function repairSnapshot(db: Db, dossier: Dossier, criterionIds: readonly string[]): Promise<Snapshot> {
  const sent = readFrozen(found(await findLastSubmission(db, dossier.application.id)).content)
  const { format, procedureId, procedureVersion, momentId, providerId, signatories } = sent
  const content = repairedContent(sent.content, dossier.filledIn, criterionIds)
  return { format, procedureId, procedureVersion, momentId, providerId, signatories, content }
}

async function sendRepair(
  db: Db,
  { actor, command }: { actor: ProviderActor; command: SubmitCommand },
  repair: Prepared & { declaration: Declaration },
): Promise<{ submissionId: string }> {
  const { dossier, requestId, now, next, criterionIds, snapshot, declaration } = repair
  const { application } = dossier
  const frozen = { ...snapshot, declaration, repair: { requestId, criterionIds } }
  await freezeSubmission(db, { actor, command, application, now }, frozen)
  await markRepairAnswered(db, requestId, now)
  await setStatus(db, application.id, next)
  return { submissionId: command.submissionId }
}

function requireRepaired({ completeness }: Dossier, criterionIds: readonly string[]): void {
  const missing = stillMissing(missingItems(completeness), criterionIds)
  if (missing.length > 0)
    throw new Refusal('refused', [{ kind: 'repairIncomplete', params: { count: missing.length } }])
}

import { randomUUID } from 'node:crypto'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { setStatus } from '#db/queries/application.store.ts'
import { deleteProposal, insertDecision } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { countUndecided, listReady } from '#db/queries/decision.queries.ts'
import { insertBatch } from '#db/queries/decision.store.ts'
import { unresolvedDifferences } from '#db/queries/equal-treatment.queries.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { findMoment } from '#db/queries/moment.queries.ts'
import { lockMomentForChange } from '#db/queries/moment.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { equatedDates } from '#db/queries/calendar.queries.ts'
import { lockAssessment, requireAssessing, type Assessment } from './assessment-of.server.ts'
import { judgedCriteria } from './criterion-line.ts'
import { objectionUntil } from './decision.ts'
import { batchRefusals } from './decision-batch.ts'
import type { DecisionRecord } from './decision-record.ts'
import { proposeCategory } from './propose-category.server.ts'

export type TakeInput = { momentId: string; applicationIds: readonly string[]; restReason: string }

/**
 * Takes all confirmed decisions of a moment in one transaction, with one date: from now on each is frozen with what it
 * rests on, its letter is queued and, when something is admitted, its category is proposed. Refuses while the list is
 * not the one that the officer saw, while equal cases are treated unequally without a word, and while files of the
 * moment wait without a reason. Answers the id of the batch.
 */
export function takeDecisions(actor: StaffActor, input: TakeInput): Promise<string> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = found(isId(input.momentId) ? await lockMomentForChange(db, input.momentId) : undefined)
    const undecided = await refuseUnlessWhole(db, moment, input)
    const batch = { id: randomUUID(), decidedAt: await databaseNow(db) }
    await insertBatch(db, {
      ...batch,
      momentId: moment.id,
      by: { id: actor.personId, name: actor.personName },
      restReason: undecided > 0 ? input.restReason.trim() || null : null,
    })
    for (const id of input.applicationIds.toSorted()) await takeOne(db, actor, { applicationId: id, batch })
    return batch.id
  })
}

/** Checks that these decisions may leave and gives how many of the moment wait. */
async function refuseUnlessWhole(
  db: Db,
  moment: { id: string; rolling: boolean },
  { applicationIds: chosen, restReason }: TakeInput,
): Promise<number> {
  const ready = (await listReady(db, moment.id)).map((one) => one.id)
  const undecided = await countUndecided(db, moment.id)
  const differences = await unresolvedDifferences(db, moment.id)
  const reasons = batchRefusals({ ready, chosen, undecided, rolling: moment.rolling, restReason, differences })
  const changed = reasons.some((reason) => reason.kind === 'decisions.listChanged')
  if (reasons.length > 0) throw new Refusal(changed ? 'conflict' : 'refused', reasons)
  return undecided
}

/** Says what would keep these decisions from leaving, without taking any. */
export function checkDecisions(actor: StaffActor, input: TakeInput): Promise<{ objectionUntil: Date }> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = found(isId(input.momentId) ? await findMoment(db, input.momentId) : undefined)
    await refuseUnlessWhole(db, moment, input)
    return { objectionUntil: objectionUntil(await databaseNow(db), moment.objection_days, equatedDates()) }
  })
}

type Batch = { id: string; decidedAt: Date }

async function takeOne(db: Db, actor: StaffActor, { applicationId, batch }: { applicationId: string; batch: Batch }) {
  const assessment = await lockAssessment(db, actor, applicationId)
  const next = requireAssessing('take-decision', actor, assessment)
  const decision = decisionOf(assessment, batch)
  const number = await insertDecision(db, decision)
  await deleteProposal(db, applicationId)
  await setStatus(db, applicationId, next)
  await recordEvent(db, {
    kind: 'decision.taken',
    subject: `application:${applicationId}`,
    providerId: decision.providerId,
    visibility: 'shared',
    payload: { number, products: decision.products.map(({ productCode: code, outcome }) => ({ code, outcome })) },
  })
  await enqueue(db, 'issue-decision-letter', { decisionId: decision.id }, `issue-decision-letter:${decision.id}`)
  const { content, submitted, application, moment } = assessment
  await proposeCategory(db, {
    decision,
    content,
    submitted,
    procedureId: application.procedure_id,
    contractStart: moment.contractStart,
  })
}

function decisionOf(assessment: Assessment, batch: Batch): DecisionRecord {
  const { application, moment, lines, submission } = assessment
  const proposal = found(assessment.proposal)
  return {
    id: randomUUID(),
    applicationId: application.id,
    providerId: application.provider_id,
    procedureVersionId: application.procedure_version_id,
    submissionId: submission.id,
    products: proposal.products,
    verdicts: judgedCriteria(lines),
    proposedBy: { id: proposal.proposedBy, name: proposal.proposedByName },
    confirmedBy: { id: found(proposal.confirmedBy), name: found(proposal.confirmedByName) },
    decidedAt: batch.decidedAt,
    objectionUntil: objectionUntil(batch.decidedAt, moment.objectionDays, equatedDates()),
    batchId: batch.id,
    replaces: null,
  }
}

import { randomUUID } from 'node:crypto'
import { evaluateCategory } from '#app/features/category/category.ts'
import { categoryFactsOf } from '#app/features/category/category-facts.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { setStatus } from '#db/queries/application.store.ts'
import { deleteProposal, insertDecision } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertCategoryProposal } from '#db/queries/category.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockAssessment, requireAssessing, type Assessment } from './assessment-of.server.ts'
import { judgedCriteria } from './criterion-line.ts'
import { decisionProblems, objectionUntil } from './decision.ts'
import type { DecisionRecord } from './decision-record.ts'
import { decisionReasons } from './decision-reasons.ts'
import { fourEyesRefusals } from './four-eyes.ts'

/**
 * Confirms a proposed decision as second officer: from now on it is frozen, with what it rests on. In the same
 * transaction the letter is queued and, when something is admitted, the category is proposed by the stated rules.
 * Refuses the officer who proposed it, an officer who has not given an own verdict on each refused criterion, and
 * readers who differ. Gives the id of the decision.
 */
export function confirmDecision(actor: StaffActor, applicationId: string): Promise<string> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, applicationId)
    const next = requireAssessing('confirm-decision', actor, assessment)
    const decision = decisionOf(actor, assessment)
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
    await proposeCategory(db, assessment, decision)
    return decision.id
  })
}

function decisionOf(actor: StaffActor, assessment: Assessment): DecisionRecord {
  const { application, content, now, moment } = assessment
  const proposal = found(assessment.proposal)
  const reasons = [
    ...fourEyesRefusals(proposal, assessment.verdicts, actor.personId),
    ...decisionReasons(content, decisionProblems(content, proposal.products)),
  ]
  if (reasons.length > 0) throw new Refusal('refused', reasons)
  return {
    id: randomUUID(),
    applicationId: application.id,
    providerId: application.provider_id,
    procedureVersionId: application.procedure_version_id,
    submissionId: assessment.submission.id,
    products: proposal.products,
    verdicts: judgedCriteria(assessment.lines),
    proposedBy: { id: proposal.proposedBy, name: proposal.proposedByName },
    confirmedBy: { id: actor.personId, name: actor.personName },
    decidedAt: now,
    objectionUntil: objectionUntil(now, moment.objectionDays),
  }
}

/** Whoever is admitted to something gets a category, by the rules of the version it applied under. */
async function proposeCategory(db: Db, assessment: Assessment, decision: DecisionRecord): Promise<void> {
  const { content, submitted, application, moment } = assessment
  const admitted = decision.products.filter((one) => one.outcome === 'admitted').map((one) => one.productCode)
  if (admitted.length === 0) return
  const { category, trace } = evaluateCategory(content.categories, categoryFactsOf(content, submitted, admitted))
  if (category === null) throw new Error(`no category rule of ${application.procedure_version_id} holds`)
  await insertCategoryProposal(db, {
    id: randomUUID(),
    procedureId: application.procedure_id,
    providerId: application.provider_id,
    decisionId: decision.id,
    proposed: category,
    trace,
    effectiveFrom: moment.contractStart,
  })
  await recordEvent(db, {
    kind: 'category.proposed',
    subject: `application:${application.id}`,
    providerId: application.provider_id,
    visibility: 'internal',
    payload: { category },
  })
}

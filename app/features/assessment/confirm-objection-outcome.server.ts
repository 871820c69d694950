import { randomUUID } from 'node:crypto'
import { readFrozen } from '#app/features/application/submission.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import { findSubmissionOfDecision } from '#db/queries/assessment.queries.ts'
import { insertDecision } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { equatedDates } from '#db/queries/calendar.queries.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { closeObjection, deleteObjectionProposal } from '#db/queries/objection.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { objectionUntil } from './decision.ts'
import type { DecisionRecord, KeptVerdict } from './decision-record.ts'
import { lockOpenObjection, newsOf, type LockedObjection } from './handle-objection.server.ts'
import { reconsider, type NewOutcome } from './objection.ts'
import { newOutcome } from './propose-objection-outcome.server.ts'
import { proposeCategory } from './propose-category.server.ts'
import { tellObjection } from './tell-objection.server.ts'

type Confirming = { actor: StaffActor; locked: LockedObjection; next: NewOutcome; now: Date }

/**
 * Confirms how an objection ends, as second officer: another person than whoever proposed it or had a part in the
 * decision. When it changes something, a new decision takes the place of the former one, which stays as it was, with
 * its own letter, term and category. The provider is told. Answers the new decision, or null when nothing changes.
 */
export function confirmObjectionOutcome(actor: StaffActor, objectionId: string): Promise<string | null> {
  return inTransaction(actor, async (db) => {
    const locked = await lockOpenObjection(db, actor, { objectionId, action: 'confirm-outcome' })
    const proposal = found(locked.proposal)
    const next = await newOutcome(db, locked, proposal.met_criteria)
    const confirming = { actor, locked, next, now: await databaseNow(db) }
    const decision = next.outcome === 'rejected' ? null : await decideAnew(db, confirming)
    await close(db, confirming, decision?.id ?? null)
    return decision?.id ?? null
  })
}

async function close(db: Db, { actor, locked, next, now }: Confirming, newDecisionId: string | null): Promise<void> {
  const { objection } = locked
  const proposal = found(locked.proposal)
  await closeObjection(db, {
    objectionId: objection.id,
    outcome: next.outcome,
    reason: proposal.reason,
    closedAt: now,
    handledBy: proposal.proposed_by_name,
    confirmedBy: actor.personName,
    newDecisionId,
  })
  await deleteObjectionProposal(db, objection.id)
  await recordEvent(db, {
    kind: 'objection.closed',
    subject: `application:${objection.application_id}`,
    providerId: objection.provider_id,
    visibility: 'shared',
    payload: { number: objection.number, outcome: next.outcome },
  })
  await tellObjection(db, { ...newsOf(locked), step: 'closed' })
}

async function decideAnew(db: Db, confirming: Confirming): Promise<DecisionRecord> {
  const { decision: former } = confirming.locked
  const application = found(await findApplication(db, former.application_id))
  const decision = recordOf(confirming, application.objection_days)
  const number = await insertDecision(db, decision)
  await recordEvent(db, {
    kind: 'decision.taken',
    subject: `application:${former.application_id}`,
    providerId: former.provider_id,
    visibility: 'shared',
    payload: { number, products: decision.products.map(({ productCode: code, outcome }) => ({ code, outcome })) },
  })
  await enqueue(db, 'issue-decision-letter', { decisionId: decision.id }, `issue-decision-letter:${decision.id}`)
  const submission = found(await findSubmissionOfDecision(db, former.submission_id))
  await proposeCategory(db, {
    decision,
    content: found(await findProcedureVersion(db, former.procedure_version_id)).content,
    submitted: readFrozen(submission.content).content,
    procedureId: application.procedure_id,
    contractStart: application.contract_start,
  })
  return decision
}

function recordOf({ actor, locked, next, now }: Confirming, objectionDays: number): DecisionRecord {
  const { decision: former, verdicts } = locked
  const proposal = found(locked.proposal)
  const by = { id: proposal.proposed_by, name: proposal.proposed_by_name }
  const confirmedBy = { id: actor.personId, name: actor.personName }
  const met = (officer: typeof by, givenAt: Date): KeptVerdict => ({
    outcome: 'met',
    reason: proposal.reason,
    products: [],
    officerId: officer.id,
    officerName: officer.name,
    givenAt: givenAt.toISOString(),
  })
  return {
    id: randomUUID(),
    applicationId: former.application_id,
    providerId: former.provider_id,
    procedureVersionId: former.procedure_version_id,
    submissionId: former.submission_id,
    products: next.products,
    verdicts: reconsider(verdicts, proposal.met_criteria, {
      by: met(by, proposal.proposed_at),
      confirmedBy: met(confirmedBy, now),
    }),
    proposedBy: by,
    confirmedBy,
    decidedAt: now,
    objectionUntil: objectionUntil(now, objectionDays, equatedDates()),
    batchId: null,
    replaces: { id: former.id, sequence: former.sequence },
  }
}

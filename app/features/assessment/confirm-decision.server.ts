import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { setStatus } from '#db/queries/application.store.ts'
import { confirmProposal } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockAssessment, requireAssessing, type Assessment } from './assessment-of.server.ts'
import { decisionProblems } from './decision.ts'
import { decisionReasons } from './decision-reasons.ts'
import { fourEyesRefusals } from './four-eyes.ts'

/**
 * Confirms a proposed decision as second officer. The file is then ready: the decision is taken, with one date for
 * everybody, when the decisions of its moment leave. Refuses the officer who proposed it, an officer who has not given
 * an own verdict on each refused criterion, and readers who differ.
 */
export function confirmDecision(actor: StaffActor, applicationId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, applicationId)
    const next = requireAssessing('confirm-decision', actor, assessment)
    refuseUnlessAgreed(actor, assessment)
    await confirmProposal(db, applicationId, { id: actor.personId, name: actor.personName })
    await setStatus(db, applicationId, next)
    await recordEvent(db, {
      kind: 'decision.confirmed',
      subject: `application:${applicationId}`,
      providerId: assessment.application.provider_id,
      visibility: 'internal',
      payload: {},
    })
  })
}

function refuseUnlessAgreed(actor: StaffActor, { content, verdicts, proposal }: Assessment): void {
  const proposed = found(proposal)
  const reasons = [
    ...fourEyesRefusals(proposed, verdicts, actor.personId),
    ...decisionReasons(content, decisionProblems(content, proposed.products)),
  ]
  if (reasons.length > 0) throw new Refusal('refused', reasons)
}

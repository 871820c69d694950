import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { setStatus } from '#db/queries/application.store.ts'
import { insertProposal } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockAssessment, requireAssessing } from './assessment-of.server.ts'
import { decisionFrom } from './criterion-line.ts'
import { decisionReasons } from './decision-reasons.ts'
import { decideDuringRepairProblems } from './repair.ts'

/**
 * Proposes the decision that follows from the verdicts: admitted where every criterion is met, refused with each
 * criterion that is not. Refuses while the repair term runs and while a criterion is not judged. A second officer
 * then confirms it or sends it back.
 */
export function proposeDecision(actor: StaffActor, applicationId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, applicationId)
    const next = requireAssessing('propose-decision', actor, assessment)
    if (decideDuringRepairProblems(assessment.round, assessment.now).length > 0) {
      throw new Refusal('refused', [{ kind: 'assessment.repairTermRuns' }])
    }
    const { content, chosen, lines, application } = assessment
    const decision = decisionFrom(content, chosen, lines)
    if (!decision.ok) throw new Refusal('refused', decisionReasons(content, decision.problems))
    const by = { id: actor.personId, name: actor.personName }
    await insertProposal(db, { applicationId, products: decision.products, by })
    await setStatus(db, applicationId, next)
    await recordEvent(db, {
      kind: 'decision.proposed',
      subject: `application:${applicationId}`,
      providerId: application.provider_id,
      visibility: 'internal',
      payload: { products: decision.products.map(({ productCode, outcome }) => ({ code: productCode, outcome })) },
    })
  })
}

import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findDecisionOf } from '#db/queries/assessment.queries.ts'
import { findCategoryOfDecision } from '#db/queries/category.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { RuleTrace } from './category.ts'

/** The category that follows from the decision on this application, with every condition and the rules as published. */
export function readCategory(actor: StaffActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const decision = found(await findDecisionOf(db, applicationId))
    const assignment = found(await findCategoryOfDecision(db, decision.id))
    const { content } = found(await findProcedureVersion(db, decision.procedure_version_id))
    return {
      id: assignment.id,
      proposed: assignment.proposed,
      category: assignment.category,
      motive: assignment.motive,
      proposedAt: assignment.proposed_at,
      confirmedBy: assignment.confirmed_by_name,
      confirmedAt: assignment.confirmed_at,
      effectiveFrom: assignment.effective_from,
      trace: assignment.trace as unknown as RuleTrace[],
      rules: content.categories.map(({ category, name, summary, duties, meetingRhythm }) => ({
        category,
        name,
        summary,
        duties,
        meetingRhythm,
      })),
    }
  })
}

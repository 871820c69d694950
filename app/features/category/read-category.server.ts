import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import { hasTie } from '#app/features/assessment/require-no-interest.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findDecisionOf } from '#db/queries/assessment.queries.ts'
import { findCategoryOfDecision } from '#db/queries/category.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { RuleTrace } from './category.ts'
import { consequencesOf } from './consequences.server.ts'

type Overruled = Pick<
  NonNullable<Awaited<ReturnType<typeof findCategoryOfDecision>>>,
  'overrule_category' | 'overrule_motive' | 'overruled_by' | 'overruled_by_name' | 'confirmed_at'
>

/** The other category that waits for a second officer, and whether this officer proposed it. */
export function overruleFor(actor: StaffActor, assignment: Overruled) {
  const { overrule_category: category, overrule_motive: motive, overruled_by, overruled_by_name } = assignment
  if (category === null || assignment.confirmed_at !== null) return null
  return { category, motive: motive ?? '', by: overruled_by_name ?? '', own: overruled_by === actor.personId }
}

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
      objectionUntil: assignment.objection_until,
      letterFileId: assignment.letter_file_id,
      overruledBy: assignment.overruled_by_name,
      overrule: overruleFor(actor, assignment),
      interest: await hasTie(db, actor, assignment.provider_id),
      providerId: assignment.provider_id,
      consequences:
        (await consequencesOf(db, {
          procedureId: assignment.procedure_id,
          providerId: assignment.provider_id,
          content,
          category: assignment.category ?? assignment.proposed,
        })) ?? null,
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

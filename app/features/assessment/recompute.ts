import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { decide, type DecisionResult } from './decision.ts'
import type { JudgedCriterion, KeptVerdict } from './decision-record.ts'
import type { Verdict } from './verdict.ts'

/** A criterion as a decision kept it; decisions of before the third reader have none. */
export type KeptCriterion = Pick<JudgedCriterion, 'criterionId' | 'automatic' | 'first'> & {
  third?: KeptVerdict | null | undefined
}

/** The decision that follows from criteria as they were kept: what a person found, else what the rule found. */
export function recompute(
  content: ProcedureContent,
  productCodes: readonly string[],
  kept: readonly KeptCriterion[],
): DecisionResult {
  return decide(content, productCodes, kept.flatMap(verdictOf))
}

function verdictOf(kept: KeptCriterion): Verdict[] {
  const { criterionId, automatic } = kept
  const person = standing(kept)
  if (person) {
    const { outcome, reason, products, officerId } = person
    return [{ criterionId, reader: 'first', outcome, reason, products, officerId }]
  }
  if (automatic.outcome !== 'pass') return []
  return [{ criterionId, reader: 'first', outcome: 'met', reason: '', products: [], officerId: 'automatic' }]
}

/** The verdict of a person that counted: the third reader's, unless the first judged again after it. */
export function standing({ first, third }: Pick<KeptCriterion, 'first' | 'third'>): KeptVerdict | null {
  return first && third && third.givenAt >= first.givenAt ? third : first
}

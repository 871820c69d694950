import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { Reason } from '#app/utils/refusal.ts'
import type { DecisionProblem } from './decision.ts'

const KINDS: Record<DecisionProblem['kind'], string> = {
  'verdict-missing': 'assessment.verdictMissing',
  'reason-missing': 'assessment.verdictWithoutReason',
  'criterion-not-published': 'assessment.criterionNotHere',
  'readers-differ': 'assessment.readersDiffer',
  'no-product-chosen': 'assessment.noProduct',
  'product-not-in-procedure': 'assessment.productNotInProcedure',
  'refusal-without-reason': 'assessment.refusalWithoutReason',
  'refusal-without-published-criterion': 'assessment.refusalWithoutCriterion',
  'same-officer': 'assessment.ownProposal',
}

/** What stands in the way of a decision, in the words of the screen. */
export function decisionReasons(content: ProcedureContent, problems: readonly DecisionProblem[]): Reason[] {
  return problems.map((problem) => {
    const { criterionId, productCode } = problem.params as { criterionId?: string; productCode?: string }
    return {
      kind: KINDS[problem.kind],
      params: {
        ...(criterionId ? { criterion: criterionId } : {}),
        ...(productCode ? { product: findProduct(content, productCode)?.name ?? productCode } : {}),
      },
    }
  })
}

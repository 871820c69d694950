import type { CategoryCode, CategoryRule } from '#app/features/procedure/procedure.schema.ts'
import type { Reason } from '#app/utils/refusal.ts'
import { overruleProblems, type OverruleProblem } from './category.ts'

/** A category before it is fixed, seen by the officer who acts. */
export type OpenCategory = {
  proposed: CategoryCode
  /** Another category that an officer wants instead, with why and who; null when nobody does. */
  overrule_category: CategoryCode | null
  overrule_motive: string | null
  overruled_by: string | null
  officerId: string
}

/** What pressing the button does. `motive` is null when the rules are followed. */
export type ConfirmStep =
  { do: 'fix'; motive: string | null } | { do: 'propose-overrule' } | { do: 'refuse'; reasons: Reason[] }

const FIELD: Record<OverruleProblem['kind'], Pick<Reason, 'kind' | 'field'>> = {
  'motive-missing': { kind: 'category.motiveMissing', field: 'motive' },
  'category-unknown': { kind: 'category.unknown', field: 'category' },
  'same-category': { kind: 'category.unknown', field: 'category' },
}

/**
 * What follows when this officer chooses this category. Following the rules takes one officer. Setting them aside takes
 * two: whoever proposed it cannot confirm it, and what the second confirms is exactly what the first proposed.
 */
export function confirmStep(
  rules: readonly CategoryRule[],
  open: OpenCategory,
  chosen: { category: CategoryCode; motive: string },
): ConfirmStep {
  const { category, motive } = chosen
  if (category === open.proposed) return { do: 'fix', motive: null }
  if (open.overrule_category === category) {
    if (open.overruled_by === open.officerId) return refusal({ kind: 'category.ownOverrule', field: 'category' })
    return { do: 'fix', motive: open.overrule_motive }
  }
  if (open.overrule_category !== null) return refusal({ kind: 'category.otherOverrule', field: 'category' })
  const problems = overruleProblems(rules, open.proposed, { category, motive })
  if (problems.length > 0) return { do: 'refuse', reasons: problems.map((problem) => FIELD[problem.kind]) }
  return { do: 'propose-overrule' }
}

function refusal(reason: Reason): ConfirmStep {
  return { do: 'refuse', reasons: [reason] }
}

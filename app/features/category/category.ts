import type {
  CategoryCode,
  CategoryCondition,
  CategoryFact,
  CategoryRule,
  SourceReference,
} from '#app/features/procedure/procedure.schema.ts'
import { euro, type DecimalText } from '#app/utils/money.ts'

/** A fact about one provider with where it comes from. A statement is "1" (yes) or "0" (no). */
export type FactValue = { value: DecimalText; source: string }
export type CategoryFacts = Partial<Record<CategoryFact, FactValue>>

/** One condition, as it was applied. `value` is null when the fact is not known; then it does not hold. */
export type ConditionTrace = {
  fact: CategoryFact
  label: string
  value: DecimalText | null
  factSource: string | null
  atLeast: DecimalText
  holds: boolean
  source: SourceReference
}
export type RuleTrace = { category: CategoryCode; holds: boolean; conditions: ConditionTrace[] }

/** The outcome with everything that led to it. Null only when no rule holds, which a sound rule set prevents. */
export type CategoryOutcome = { category: CategoryCode | null; trace: RuleTrace[] }

/**
 * The first category whose conditions all hold. Each condition is a knock-out threshold on a fact of this provider
 * alone. Every rule is traced, also those after the one that applies, so that a provider sees what was looked at.
 */
export function evaluateCategory(rules: readonly CategoryRule[], facts: CategoryFacts): CategoryOutcome {
  const trace = rules.map((rule): RuleTrace => {
    const conditions = rule.conditions.map((condition) => traceCondition(condition, facts[condition.fact]))
    return { category: rule.category, holds: conditions.every((condition) => condition.holds), conditions }
  })
  return { category: trace.find((rule) => rule.holds)?.category ?? null, trace }
}

function traceCondition(condition: CategoryCondition, fact: FactValue | undefined): ConditionTrace {
  return {
    fact: condition.fact,
    label: condition.label,
    value: fact?.value ?? null,
    factSource: fact?.source ?? null,
    atLeast: condition.atLeast,
    holds: fact !== undefined && euro(fact.value).greaterThanOrEqualTo(euro(condition.atLeast)),
    source: condition.source,
  }
}

export type OverruleProblem =
  | { kind: 'motive-missing'; params: Record<string, never> }
  | { kind: 'category-unknown'; params: { category: string } }
  | { kind: 'same-category'; params: { category: CategoryCode } }

/** What is wrong with setting aside the category that the rules gave. A motive is always needed. */
export function overruleProblems(
  rules: readonly CategoryRule[],
  proposed: CategoryCode,
  overrule: { category: CategoryCode; motive: string },
): OverruleProblem[] {
  const { category, motive } = overrule
  return [
    ...(rules.some((rule) => rule.category === category)
      ? []
      : [{ kind: 'category-unknown' as const, params: { category } }]),
    ...(category === proposed ? [{ kind: 'same-category' as const, params: { category } }] : []),
    ...(motive.trim() === '' ? [{ kind: 'motive-missing' as const, params: {} }] : []),
  ]
}

/** One provider that would move, with the conditions of the new rules that decide it. */
export type CategoryMove = {
  providerId: string
  from: CategoryCode | null
  to: CategoryCode | null
  /** Conditions that differ in outcome or threshold between the two rule sets. */
  because: { before: ConditionTrace | null; after: ConditionTrace | null }[]
}

/** What-if: who would move between categories when the rules change, and by which conditions. */
export function compareRules(
  before: readonly CategoryRule[],
  after: readonly CategoryRule[],
  providers: readonly { providerId: string; facts: CategoryFacts }[],
): CategoryMove[] {
  return providers.flatMap(({ providerId, facts }) => {
    const old = evaluateCategory(before, facts)
    const next = evaluateCategory(after, facts)
    if (old.category === next.category) return []
    return [{ providerId, from: old.category, to: next.category, because: changedConditions(old, next) }]
  })
}

function changedConditions(old: CategoryOutcome, next: CategoryOutcome): CategoryMove['because'] {
  const keyed = (outcome: CategoryOutcome) =>
    new Map(
      outcome.trace.flatMap((rule) => rule.conditions.map((one) => [`${rule.category} ${one.fact}`, one] as const)),
    )
  const [before, after] = [keyed(old), keyed(next)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((pair) => pair.before?.holds !== pair.after?.holds || pair.before?.atLeast !== pair.after?.atLeast)
}

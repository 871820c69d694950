import { lastDayBefore, type PlainDate } from '#app/utils/calendar.ts'
import type { ProductRule } from '#app/features/procedure/procedure.schema.ts'
import type { Reason } from '#app/utils/refusal.ts'
import { freeDayProblems } from './calendar-rule.ts'
import { consistencyProblems, type AdmissionMoment, type MomentProblem } from './moment.ts'
import type { MomentDraft } from './moment.schema.ts'

/** What a composed moment is checked against. */
export type MomentChecks = {
  /** The database clock. */
  now: Date
  equatedDays: readonly PlainDate[]
  /** Products that the published procedure buys by open house. */
  openProducts: readonly string[]
  /** Its rules between products. */
  productRules: readonly Pick<ProductRule, 'product' | 'anyOf' | 'explanation'>[]
  /** Categories of the published procedure. */
  categories: readonly string[]
}

const FIELD: Record<string, string> = {
  opensAt: 'opensDate',
  questionsUntil: 'questionsUntilDate',
  answersPublishedAt: 'answersPublishedDate',
  closesAt: 'closesDate',
  decisionBy: 'decisionBy',
  contractStart: 'contractStart',
  repairDays: 'repairDays',
  objectionDays: 'objectionDays',
}

/** Every reason why this moment cannot be published like this, all at once; an empty list means that it can. */
export function momentRefusals(draft: MomentDraft, checks: MomentChecks): Reason[] {
  const moment: AdmissionMoment = { ...draft, id: '', procedureId: '', cancelledAt: null }
  const unknown = (draft.productCodes ?? []).filter((code) => !checks.openProducts.includes(code))
  const strange = (draft.categories ?? []).filter((code) => !checks.categories.includes(code))
  return [
    ...(draft.opensAt.getTime() <= checks.now.getTime() ? [about('opensInThePast', 'opensAt')] : []),
    ...[...consistencyProblems(moment), ...freeDayProblems(draft, checks.equatedDays)].map(problemReason),
    ...unknown.map((product) => ({ kind: 'moment.productUnknown', field: 'products', params: { product } })),
    ...strange.map((category) => ({ kind: 'moment.categoryUnknown', field: 'categories', params: { category } })),
  ]
}

const about = (kind: string, name: string, params: Record<string, string | number> = {}): Reason => {
  const field = FIELD[name] ?? name
  return { kind: `moment.${kind}`, field, target: `#${field}`, params }
}

const PROBLEMS: Record<MomentProblem['kind'], (params: MomentProblem['params']) => Reason> = {
  'name-missing': () => about('nameMissing', 'name'),
  order: (params) => about('order', String(params.later), params),
  'term-not-positive': (params) => about('daysInvalid', String(params.term)),
  'contract-starts-before-decision': () => about('contractTooEarly', 'contractStart'),
  'nothing-to-apply-for': () => about('nothingToApplyFor', 'products'),
  'conditions-missing': () => about('conditionsMissing', 'conditions'),
  'decision-term-missing': () => about('decisionDaysInvalid', 'decisionWorkingDays'),
  'ends-on-free-day': (params) => about('freeDay', String(params.term), params),
}

const problemReason = (problem: MomentProblem): Reason => PROBLEMS[problem.kind](problem.params)

/**
 * Rules between products that nobody can keep with what is open in this moment alone: only who has the other product
 * under contract can then apply. No refusal; the officer is told.
 */
export function rulesOutOfReach(
  productCodes: readonly string[] | null,
  { productRules }: Pick<MomentChecks, 'productRules'>,
) {
  if (productCodes === null) return []
  const open = new Set(productCodes)
  return productRules.filter((rule) => open.has(rule.product) && !rule.anyOf.some((code) => open.has(code)))
}

/** What changed between two versions of a moment, by name of the field: for the audit trail and the mail. */
export function changedFields(before: MomentDraft, after: MomentDraft): string[] {
  const names = Object.keys(after) as (keyof MomentDraft)[]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

/** The last day on which the region decides, as the column keeps it. */
export function decisionDay(draft: Pick<MomentDraft, 'decisionBy'>): PlainDate {
  return lastDayBefore(draft.decisionBy)
}

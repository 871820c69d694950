import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { addDays, dayInAmsterdam, endOfDayInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'
import { orNextWorkingDay } from '#app/utils/working-days.ts'
import { verdictProblems, type Verdict, type VerdictProblem } from './verdict.ts'

/** Why a product is refused: a published criterion and the reason in the officer's words. */
export type RefusalReason = { criterionId: string; reason: string }

/** The outcome for one product. A refusal without a reason cannot be written down. */
export type ProductDecision =
  | { productCode: string; outcome: 'admitted' }
  | { productCode: string; outcome: 'refused'; reasons: [RefusalReason, ...RefusalReason[]] }

export type DecisionProblem =
  | VerdictProblem
  | { kind: 'no-product-chosen'; params: Record<string, never> }
  | { kind: 'product-not-in-procedure'; params: { productCode: string } }
  | { kind: 'refusal-without-reason'; params: { productCode: string } }
  | { kind: 'refusal-without-published-criterion'; params: { productCode: string; criterionId: string } }
  | { kind: 'same-officer'; params: { officerId: string } }

export type DecisionResult = { ok: true; products: ProductDecision[] } | { ok: false; problems: DecisionProblem[] }

/**
 * Decides per chosen product. A product is admitted when every criterion that applies to it is met and the rules
 * between products still hold for what is admitted; otherwise it is refused with each criterion not met. The same
 * input gives the same decision: there is no place here for a comparison with others.
 */
export function decide(
  content: ProcedureContent,
  productCodes: readonly string[],
  verdicts: readonly Verdict[],
): DecisionResult {
  const problems: DecisionProblem[] = [
    ...(productCodes.length === 0 ? [{ kind: 'no-product-chosen' as const, params: {} }] : []),
    ...productCodes
      .filter((code) => findProduct(content, code)?.openHouse !== true)
      .map((productCode) => ({ kind: 'product-not-in-procedure' as const, params: { productCode } })),
    ...verdictProblems(content, productCodes, verdicts),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    products: applyProductRules(
      content,
      productCodes.map((code) => judgeProduct(content, code, verdicts)),
    ),
  }
}

function judgeProduct(content: ProcedureContent, productCode: string, verdicts: readonly Verdict[]): ProductDecision {
  const reasons = content.criteria
    .filter((criterion) => appliesTo(criterion, productCode))
    .flatMap((criterion) => notMet(criterion, productCode, verdicts))
  return outcomeOf(productCode, reasons)
}

function appliesTo(criterion: Criterion, productCode: string): boolean {
  return criterion.products.length === 0 || criterion.products.includes(productCode)
}

function notMet(criterion: Criterion, productCode: string, verdicts: readonly Verdict[]): RefusalReason[] {
  const verdict = verdicts.findLast((one) => one.criterionId === criterion.id && one.reader === 'first')
  if (verdict?.outcome !== 'not-met') return []
  if (verdict.products.length > 0 && !verdict.products.includes(productCode)) return []
  return [{ criterionId: criterion.id, reason: verdict.reason.trim() }]
}

function outcomeOf(productCode: string, reasons: readonly RefusalReason[]): ProductDecision {
  const [first, ...rest] = reasons
  return first ? { productCode, outcome: 'refused', reasons: [first, ...rest] } : { productCode, outcome: 'admitted' }
}

/** Refuses what cannot stand alone, until nothing changes: one refusal can take the ground from under another. */
function applyProductRules(content: ProcedureContent, products: readonly ProductDecision[]): ProductDecision[] {
  const admitted = new Set(products.filter((one) => one.outcome === 'admitted').map((one) => one.productCode))
  const broken = content.productRules.find(
    (rule) => admitted.has(rule.product) && !rule.anyOf.some((code) => admitted.has(code)),
  )
  if (!broken) return [...products]
  const reason = { criterionId: broken.criterion, reason: broken.explanation }
  return applyProductRules(
    content,
    products.map((one) => (one.productCode === broken.product ? outcomeOf(one.productCode, [reason]) : one)),
  )
}

/** Checks a decision as stored or received: every refusal names a published criterion and says why. */
export function decisionProblems(
  content: ProcedureContent,
  products: readonly { productCode: string; outcome: string; reasons?: readonly RefusalReason[] }[],
): DecisionProblem[] {
  const published = new Set(content.criteria.map((criterion) => criterion.id))
  return products
    .filter((product) => product.outcome !== 'admitted')
    .flatMap(({ productCode, reasons = [] }): DecisionProblem[] => {
      if (reasons.length === 0 || reasons.some((reason) => reason.reason.trim() === '')) {
        return [{ kind: 'refusal-without-reason', params: { productCode } }]
      }
      return reasons
        .filter((reason) => !published.has(reason.criterionId))
        .map(({ criterionId }) => ({
          kind: 'refusal-without-published-criterion',
          params: { productCode, criterionId },
        }))
    })
}

/** Four eyes: whoever proposed a decision cannot confirm it. */
export function fourEyesProblems(proposedBy: string, confirmedBy: string): DecisionProblem[] {
  return proposedBy === confirmedBy ? [{ kind: 'same-officer', params: { officerId: confirmedBy } }] : []
}

/** Admitted, partly or refused: the word over the letter. */
export function overallOutcome(products: readonly ProductDecision[]): 'admitted' | 'partly' | 'refused' {
  const admitted = products.filter((product) => product.outcome === 'admitted').length
  if (admitted === 0) return 'refused'
  return admitted === products.length ? 'admitted' : 'partly'
}

/**
 * The exclusive end of the term to object or to go to court: the end, in Amsterdam, of the day `objectionDays` calendar
 * days after the decision; a term that would end on a Saturday, Sunday or public holiday runs through the next working
 * day (Algemene termijnenwet art. 1 lid 1 and art. 3, applied by agreement). The twenty usual days copy
 * Aanbestedingswet art. 2.127, which does not itself bind an open house (facts, section 5).
 */
export function objectionUntil(decidedAt: Date, objectionDays: number, equatedDays: readonly PlainDate[] = []): Date {
  return endOfDayInAmsterdam(orNextWorkingDay(addDays(dayInAmsterdam(decidedAt), objectionDays), equatedDays))
}

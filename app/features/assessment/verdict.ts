import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'

/** What one officer found on one published criterion. */
export type Verdict = {
  criterionId: string
  reader: 'first' | 'second'
  outcome: 'met' | 'not-met'
  /** Said to the provider when it is not met; never empty then. */
  reason: string
  /** Products it holds for; empty means every chosen product that the criterion applies to. */
  products: readonly string[]
  officerId: string
}

export type VerdictProblem =
  | { kind: 'verdict-missing'; params: { criterionId: string } }
  | { kind: 'reason-missing'; params: { criterionId: string } }
  | { kind: 'criterion-not-published'; params: { criterionId: string } }
  | { kind: 'readers-differ'; params: { criterionId: string } }

/**
 * What stands in the way of deciding on these verdicts, all at once: every criterion that applies must be judged by
 * the first reader, every "not met" must say why and name a published criterion, and a second reader must agree.
 */
export function verdictProblems(
  content: ProcedureContent,
  productCodes: readonly string[],
  verdicts: readonly Verdict[],
): VerdictProblem[] {
  const published = new Set(content.criteria.map((criterion) => criterion.id))
  const given = (criterionId: string, reader: Verdict['reader']) =>
    verdicts.findLast((verdict) => verdict.criterionId === criterionId && verdict.reader === reader)
  return [
    ...verdicts
      .filter((verdict) => !published.has(verdict.criterionId))
      .map(({ criterionId }) => ({ kind: 'criterion-not-published' as const, params: { criterionId } })),
    ...criteriaFor(content, productCodes).flatMap(({ id: criterionId }): VerdictProblem[] => {
      const first = given(criterionId, 'first')
      const second = given(criterionId, 'second')
      if (first === undefined) return [{ kind: 'verdict-missing', params: { criterionId } }]
      const silent = first.outcome === 'not-met' && first.reason.trim() === ''
      const differ = second !== undefined && second.outcome !== first.outcome
      return [
        ...(silent ? [{ kind: 'reason-missing' as const, params: { criterionId } }] : []),
        ...(differ ? [{ kind: 'readers-differ' as const, params: { criterionId } }] : []),
      ]
    }),
  ]
}

import { addDays, dayInAmsterdam, endOfDayInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'
import type { Reason } from '#app/utils/refusal.ts'
import { orNextWorkingDay } from '#app/utils/working-days.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { ProductDecision } from './decision.ts'
import type { JudgedCriterion, KeptVerdict } from './decision-record.ts'
import { recompute, standing } from './recompute.ts'

/** How an objection can end. The first three are decided by the region, the last is done by the provider. */
export type ObjectionOutcome = 'upheld' | 'partly' | 'rejected' | 'withdrawn'

export const GROUNDS_MAXIMUM = 8000
export const OUTCOME_REASON_MAXIMUM = 4000
export const HEARING_PLACE_MAXIMUM = 200
/** How many documents come with an objection. */
export const OBJECTION_DOCUMENTS_MAXIMUM = 5

/** Days in which the region decides on an objection: the six weeks of the model procedure for a complaint (facts, section 5). */
const DECIDE_DAYS = 42

/** The exclusive end of the term in which the region decides, extended as a term of the Algemene termijnenwet. */
export function decideUntil(lodgedAt: Date, equatedDays: readonly PlainDate[] = []): Date {
  return endOfDayInAmsterdam(orNextWorkingDay(addDays(dayInAmsterdam(lodgedAt), DECIDE_DAYS), equatedDays))
}

/** Where an objection stands; follows from dated facts. */
export type ObjectionState = 'received' | 'acknowledged' | 'proposed' | 'closed'

export function objectionState(facts: {
  closedAt: Date | null
  acknowledgedAt: Date | null
  proposed: boolean
}): ObjectionState {
  if (facts.closedAt) return 'closed'
  if (facts.proposed) return 'proposed'
  return facts.acknowledgedAt ? 'acknowledged' : 'received'
}

/** Everybody who had a part in a decision: none of them handles an objection against it. */
export function decidersOf(decision: {
  proposedBy: string
  confirmedBy: string
  verdicts: readonly Pick<JudgedCriterion, 'first' | 'second' | 'third'>[]
}): Set<string> {
  const readers = decision.verdicts.flatMap(({ first, second, third }) => [first, second, third])
  return new Set([
    decision.proposedBy,
    decision.confirmedBy,
    ...readers.flatMap((verdict) => (verdict ? [verdict.officerId] : [])),
  ])
}

/** Criteria on which this decision refuses something: what an objection can be about. */
function refusedCriteria(products: readonly ProductDecision[]): string[] {
  const refused = products.flatMap((product) => (product.outcome === 'refused' ? product.reasons : []))
  return [...new Set(refused.map((reason) => reason.criterionId))]
}

/** Who finds now that a criterion is met, when, and why. */
export type Reconsidered = { by: KeptVerdict; confirmedBy: KeptVerdict }

/** The criteria as kept, with these ones found met after all. The automatic verdict and the evidence stay as they were. */
export function reconsider(
  kept: readonly JudgedCriterion[],
  metCriteria: readonly string[],
  { by, confirmedBy }: Reconsidered,
): JudgedCriterion[] {
  return kept.map((criterion) =>
    metCriteria.includes(criterion.criterionId)
      ? { ...criterion, first: by, second: confirmedBy, third: null }
      : criterion,
  )
}

export type NewOutcome = { outcome: 'upheld' | 'partly' | 'rejected'; products: ProductDecision[] }

/**
 * What the objection leads to when these criteria are found met after all. It can only help: what was admitted stays
 * admitted. Upheld when nothing is refused any more, rejected when nothing changes, partly in between. A criterion
 * that was not refused, or a change that admits nothing more, is named as a reason.
 */
export function outcomeOfObjection(
  content: ProcedureContent,
  former: { products: readonly ProductDecision[]; verdicts: readonly JudgedCriterion[] },
  metCriteria: readonly string[],
): { ok: true; value: NewOutcome } | { ok: false; reasons: Reason[] } {
  if (metCriteria.length === 0) return { ok: true, value: { outcome: 'rejected', products: [...former.products] } }
  const refused = reconsiderable(content, former)
  const strange = metCriteria.filter((criterionId) => !refused.includes(criterionId))
  if (strange.length > 0)
    return { ok: false, reasons: strange.map((criterion) => ({ kind: 'objection.notRefused', params: { criterion } })) }
  const met = { outcome: 'met', reason: '', products: [], officerId: '', officerName: '', givenAt: '' } as const
  const kept = reconsider(former.verdicts, metCriteria, { by: met, confirmedBy: met })
  const codes = former.products.map((product) => product.productCode)
  const result = recompute(content, codes, kept)
  if (!result.ok) return { ok: false, reasons: [{ kind: 'objection.cannotRecompute' }] }
  const stillRefused = result.products.some((product) => product.outcome === 'refused')
  return { ok: true, value: { outcome: stillRefused ? 'partly' : 'upheld', products: result.products } }
}

/** Refused criteria that a person found not met: a refusal by a rule between products follows from those. */
export function reconsiderable(
  content: ProcedureContent,
  former: { products: readonly ProductDecision[]; verdicts: readonly JudgedCriterion[] },
): string[] {
  const found = new Set(
    former.verdicts.filter((one) => standing(one)?.outcome === 'not-met').map((one) => one.criterionId),
  )
  return content.criteria
    .map((criterion) => criterion.id)
    .filter((id) => found.has(id) && refusedCriteria(former.products).includes(id))
}

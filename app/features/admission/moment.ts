import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import { compareDates, dayInAmsterdam, endOfDayInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'

/** Why a moment is opened, as published (facts §1A 11-12). */
export const MOMENT_REASONS = ['first-round', 'geographic-gap', 'missing-expertise', 'conversion'] as const
export type MomentReason = (typeof MOMENT_REASONS)[number]

/** When providers can apply, with the same dates and terms for everyone. Instants; shown in Europe/Amsterdam. */
export type AdmissionMoment = {
  id: string
  procedureId: string
  name: string
  reason: MomentReason
  opensAt: Date
  questionsUntil: Date
  answersPublishedAt: Date
  /** Exclusive: an application counts when the database clock was before this instant. */
  closesAt: Date
  /** Exclusive end of the last day on which the region decides. */
  decisionBy: Date
  contractStart: PlainDate
  /** Calendar days to repair, the same for everyone. */
  repairDays: number
  /** Calendar days to go to court after a decision. */
  objectionDays: number
  /** Open between moments: applications are assessed while it stays open (see rolling.ts). */
  rolling: boolean
  /** Under what published conditions a rolling moment is open. */
  conditions: string
  /** Within how many working days after it came in a submission in a rolling moment is decided; else null. */
  decisionWorkingDays: number | null
  /** Since when it will not open; only a moment that had not opened can be cancelled. */
  cancelledAt: Date | null
  /** Null: every product of the procedure that is bought by open house. */
  productCodes: readonly string[] | null
  /** Null: every category. */
  categories: readonly CategoryCode[] | null
}

/**
 * What a moment is at an instant; follows from time alone. `overdue` means that the decision date has passed, which
 * closes nothing: whoever has no decision yet must still get one.
 */
export type MomentPhase = 'announced' | 'open' | 'rolling-open' | 'assessment' | 'overdue' | 'cancelled'

/** What the phase of a moment follows from. */
export type MomentTimes = Pick<AdmissionMoment, 'opensAt' | 'closesAt' | 'decisionBy' | 'rolling' | 'cancelledAt'>

/** The same out of a stored moment; the decision date ends with its day in Amsterdam. */
export function timesOf(row: {
  opens_at: Date
  closes_at: Date
  decision_by: PlainDate
  rolling: boolean
  cancelled_at: Date | null
}): MomentTimes {
  return {
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    decisionBy: endOfDayInAmsterdam(row.decision_by),
    rolling: row.rolling,
    cancelledAt: row.cancelled_at,
  }
}

/** The phase at `now` (the database clock where something depends on it). Opening is inclusive, closing exclusive. */
export function phaseOf(moment: MomentTimes, now: Date): MomentPhase {
  const at = now.getTime()
  if (moment.cancelledAt !== null) return 'cancelled'
  if (at < moment.opensAt.getTime()) return 'announced'
  if (at < moment.closesAt.getTime()) return moment.rolling ? 'rolling-open' : 'open'
  return at < moment.decisionBy.getTime() ? 'assessment' : 'overdue'
}

/** True while a question may be asked: from opening, until (not at) `questionsUntil`. */
export function acceptsQuestions(
  moment: Pick<AdmissionMoment, 'opensAt' | 'questionsUntil' | 'cancelledAt'>,
  now: Date,
): boolean {
  if (moment.cancelledAt !== null) return false
  return now.getTime() >= moment.opensAt.getTime() && now.getTime() < moment.questionsUntil.getTime()
}

/** True when this product can be applied for at this moment. */
export function opensProduct(moment: Pick<AdmissionMoment, 'productCodes'>, productCode: string): boolean {
  return moment.productCodes === null || moment.productCodes.includes(productCode)
}

export type MomentProblem = {
  kind:
    | 'order'
    | 'contract-starts-before-decision'
    | 'term-not-positive'
    | 'nothing-to-apply-for'
    | 'name-missing'
    | 'conditions-missing'
    | 'decision-term-missing'
    | 'ends-on-free-day'
  params: Record<string, string | number>
}

type InstantName = 'opensAt' | 'questionsUntil' | 'answersPublishedAt' | 'closesAt' | 'decisionBy'
const ORDER: readonly InstantName[] = ['opensAt', 'questionsUntil', 'answersPublishedAt', 'closesAt', 'decisionBy']

/** Everything in a moment that contradicts itself, all at once; an empty list means that it can be published. */
export function consistencyProblems(moment: AdmissionMoment): MomentProblem[] {
  const outOfOrder = ORDER.slice(1).flatMap((later, index): MomentProblem[] => {
    const earlier = ORDER[index] ?? 'opensAt'
    if (moment[earlier].getTime() < moment[later].getTime()) return []
    return [{ kind: 'order', params: { earlier, later } }]
  })
  const terms = (['repairDays', 'objectionDays'] as const)
    .filter((term) => !Number.isInteger(moment[term]) || moment[term] < 1)
    .map((term): MomentProblem => ({ kind: 'term-not-positive', params: { term, days: moment[term] } }))
  const late = compareDates(dayInAmsterdam(moment.decisionBy), moment.contractStart) > 0
  const empty = moment.productCodes?.length === 0 || moment.categories?.length === 0
  return [
    ...(moment.name.trim() === '' ? [{ kind: 'name-missing' as const, params: {} }] : []),
    ...outOfOrder,
    ...terms,
    ...(late && !moment.rolling
      ? [{ kind: 'contract-starts-before-decision' as const, params: { contractStart: moment.contractStart } }]
      : []),
    ...(empty ? [{ kind: 'nothing-to-apply-for' as const, params: {} }] : []),
    ...rollingProblems(moment),
  ]
}

/** A rolling moment is open under published conditions, and says how long a decision takes. */
function rollingProblems(moment: AdmissionMoment): MomentProblem[] {
  if (!moment.rolling) return []
  return [
    ...(moment.conditions.trim() === '' ? [{ kind: 'conditions-missing' as const, params: {} }] : []),
    ...(moment.decisionWorkingDays === null ? [{ kind: 'decision-term-missing' as const, params: {} }] : []),
  ]
}

/** One dated point of the timeline. Contract start is a day, the rest are instants. */
export type TimelinePoint =
  | { kind: InstantName; at: Date; state: 'past' | 'next' | 'future' }
  | { kind: 'contractStart'; on: PlainDate; state: 'past' | 'next' | 'future' }

/** The dates of a moment in order, each past, next (the first to come) or future. */
export function timelineOf(moment: AdmissionMoment, now: Date): TimelinePoint[] {
  const today = dayInAmsterdam(now)
  const reached = [
    ...ORDER.map((name) => moment[name].getTime() <= now.getTime()),
    compareDates(moment.contractStart, today) <= 0,
  ]
  const next = reached.indexOf(false)
  const stateOf = (index: number) => (reached[index] ? 'past' : index === next ? 'next' : 'future')
  return [
    ...ORDER.map((kind, index): TimelinePoint => ({ kind, at: moment[kind], state: stateOf(index) })),
    { kind: 'contractStart', on: moment.contractStart, state: stateOf(ORDER.length) },
  ]
}

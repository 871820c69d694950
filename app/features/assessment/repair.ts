import { addDays, dayInAmsterdam, endOfDayInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'
import { orNextWorkingDay } from '#app/utils/working-days.ts'
import type { AutomaticRule, AutomaticVerdict } from './automatic-verdict.ts'

/** The one repair round of an application: what was asked, until when, and whether it came in. */
export type RepairRound = { criterionIds: readonly string[]; askedAt: Date; dueAt: Date; answeredAt: Date | null }

export type RepairRefusal =
  | { kind: 'repair-already-asked'; params: Record<string, never> }
  | { kind: 'nothing-to-repair'; params: Record<string, never> }
  | { kind: 'criterion-not-applicable'; params: { criterionId: string } }
  | { kind: 'repair-term-runs'; params: { dueAt: string } }
  | { kind: 'repair-term-over'; params: { dueAt: string } }

/** Shortcomings that a document or a few words can mend. A clear "no" to a requirement is not one of them. */
const REPAIRABLE: readonly AutomaticRule[] = [
  'answer-missing',
  'evidence-missing',
  'evidence-too-old',
  'evidence-undated',
  'evidence-dated-after-closing',
  'evidence-end-date-missing',
  'evidence-ended',
  'self-cleaning-missing',
  'self-cleaning-to-weigh',
  'explanation-to-weigh',
]

/** The criteria for which the portal proposes a repair, the same for everybody with the same shortcoming. */
export function repairableCriteria(verdicts: readonly AutomaticVerdict[]): string[] {
  return verdicts.filter((verdict) => REPAIRABLE.includes(verdict.rule)).map((verdict) => verdict.criterionId)
}

/**
 * The exclusive end of the repair term: the end, in Amsterdam, of the day `repairDays` calendar days after asking, or of
 * the next working day when that is a Saturday, a Sunday or a holiday (Algemene termijnenwet art. 1 lid 1 and art. 3;
 * followed by choice, the term is not one of law). `equatedDays` are the days made equal to a holiday by royal decree.
 */
export function repairDueAt(askedAt: Date, repairDays: number, equatedDays: readonly PlainDate[]): Date {
  return endOfDayInAmsterdam(orNextWorkingDay(addDays(dayInAmsterdam(askedAt), repairDays), equatedDays))
}

/** Why a repair cannot be asked; one round per application, of criteria that apply to it. */
export function askRepairProblems(
  earlier: RepairRound | null,
  asked: readonly string[],
  applicable: readonly string[],
): RepairRefusal[] {
  return [
    ...(earlier ? [{ kind: 'repair-already-asked' as const, params: {} }] : []),
    ...(asked.length === 0 ? [{ kind: 'nothing-to-repair' as const, params: {} }] : []),
    ...asked
      .filter((criterionId) => !applicable.includes(criterionId))
      .map((criterionId) => ({ kind: 'criterion-not-applicable' as const, params: { criterionId } })),
  ]
}

/** A repair counts when the database clock is before its term ends; late is late for everyone. */
export function answerRepairProblems(round: RepairRound, now: Date): RepairRefusal[] {
  return now.getTime() < round.dueAt.getTime()
    ? []
    : [{ kind: 'repair-term-over', params: { dueAt: round.dueAt.toISOString() } }]
}

/** No decision while a repair is still possible: it must be in, or its term over. */
export function decideDuringRepairProblems(round: RepairRound | null, now: Date): RepairRefusal[] {
  if (round?.answeredAt !== null || now.getTime() >= round.dueAt.getTime()) return []
  return [{ kind: 'repair-term-runs', params: { dueAt: round.dueAt.toISOString() } }]
}

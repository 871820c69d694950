import { addDays, addMonths } from '#app/utils/calendar.ts'
import type { Reason } from '#app/utils/refusal.ts'

/**
 * How an agreement ends: at its last day, by notice of one of the parties, by dissolution, for want of use in category
 * C, or because the provider keeps refusing a change of the terms.
 */
export const ENDING_KINDS = ['expiry', 'termination', 'dissolution', 'category-c', 'refusal'] as const
export type EndingKind = (typeof ENDING_KINDS)[number]
/** Who ends it; `rule` when it follows from the agreement itself. */
export type EndingParty = 'region' | 'provider' | 'rule'

/** The article that each kind rests on. */
export const ENDING_CLAUSE: Record<EndingKind, string> = {
  expiry: '1.3',
  termination: '1.3',
  dissolution: '3.19',
  'category-c': '1.11',
  refusal: '1.4',
}

/** Days the provider has to answer an intention to dissolve for want of use: four weeks, by article 1.11. */
export const ANSWER_DAYS = 28

/** The dated facts of an ending. */
export type EndingFacts = {
  announcedAt: Date | null
  confirmedAt: Date | null
  withdrawnAt: Date | null
}
export type EndingState = 'proposed' | 'announced' | 'confirmed' | 'withdrawn'

export function endingState({ announcedAt, confirmedAt, withdrawnAt }: EndingFacts): EndingState {
  if (withdrawnAt) return 'withdrawn'
  if (confirmedAt) return 'confirmed'
  return announcedAt ? 'announced' : 'proposed'
}

/** What decides whether an ending is possible; days in Amsterdam. */
export type EndingCheck = {
  kind: EndingKind
  party: EndingParty
  endsOn: string
  today: string
  inForce: boolean
  /** Another ending that is proposed or confirmed. */
  pending: boolean
  agreementEndsOn: string
  category: string
  noticeMonths: number
  /** When the provider was told of the intention; null while it was not. */
  announcedOn: string | null
}

const no = (kind: string, params: Reason['params'] = {}): Reason => ({ kind: `ending.${kind}`, params })
const onDay = (reason: Reason): Reason => ({ ...reason, field: 'endsOn', target: '#endsOn' })

/** The first day that can be the last one, by the article that the ending rests on. */
export function earliestEnd({
  kind,
  today,
  noticeMonths,
}: Pick<EndingCheck, 'kind' | 'today' | 'noticeMonths'>): string {
  if (kind === 'termination') return addMonths(today, noticeMonths)
  return kind === 'category-c' ? addDays(today, ANSWER_DAYS) : today
}

/** Every reason why an ending cannot be proposed. */
export function whyNotEnd(check: EndingCheck): Reason[] {
  const earliest = earliestEnd(check)
  return [
    ...(check.inForce ? [] : [no('notInForce')]),
    ...(check.pending ? [no('onePending')] : []),
    ...(check.kind === 'category-c' && check.category !== 'C' ? [no('notCategoryC')] : []),
    ...(check.endsOn < earliest ? [onDay(no('tooSoon', { earliest }))] : []),
    ...(check.endsOn > check.agreementEndsOn ? [onDay(no('afterEnd'))] : []),
  ]
}

/** Every reason why a proposed ending cannot be confirmed now. */
export function whyNotConfirm(check: EndingCheck): Reason[] {
  if (check.kind !== 'category-c') return check.endsOn < check.today ? [no('dayPassed')] : []
  if (check.announcedOn === null) return [no('announceFirst')]
  return addDays(check.announcedOn, ANSWER_DAYS) > check.today ? [no('answerTerm', { days: ANSWER_DAYS })] : []
}

/** What has to be done when an agreement ends. */
export const ENDING_TASKS = [
  'tell-municipalities',
  'stop-new-help',
  'list-children',
  'tell-authority',
  'transfer-children',
  'close-register',
  'final-account',
  'start-retention',
] as const
export type EndingTask = (typeof ENDING_TASKS)[number]

const LIST_MONTHS = 2
const TRANSFER_MONTHS = 1
const ACCOUNT_MONTHS = 3
const SOON_DAYS = 7

/**
 * What follows from an ending, each with its last day: own planning of the portal around article 3.27, never before the
 * day the ending was decided.
 */
export function endingTasks({ decidedOn, endsOn }: { decidedOn: string; endsOn: string }) {
  const notBefore = (day: string): string => (day < decidedOn ? decidedOn : day)
  const due: Record<EndingTask, string> = {
    'tell-municipalities': addDays(decidedOn, SOON_DAYS),
    'tell-authority': addDays(decidedOn, SOON_DAYS),
    'list-children': notBefore(addMonths(endsOn, -LIST_MONTHS)),
    'transfer-children': notBefore(addMonths(endsOn, -TRANSFER_MONTHS)),
    'stop-new-help': endsOn,
    'close-register': addDays(endsOn, 1),
    'start-retention': addDays(endsOn, 1),
    'final-account': addMonths(endsOn, ACCOUNT_MONTHS),
  }
  return ENDING_TASKS.map((task) => ({ task, dueOn: due[task] })).sort((one, other) =>
    one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0,
  )
}

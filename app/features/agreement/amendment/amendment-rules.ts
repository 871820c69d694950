import { addDays, addMonths, addYears } from '#app/utils/calendar.ts'
import type { Reason } from '#app/utils/refusal.ts'
import type { AmendmentChange, ContractFacts } from './change.ts'
import type { AmendmentKind, Manner } from './amendment.ts'

type KindRule = {
  /** The article of the agreement it rests on. */
  clause: string
  manner: Manner
  /** Months between the announcement and the first day, by that article. */
  earliestMonths?: number
  latestMonths?: number
  /** True when it may start before it is agreed, such as a name that changed already. */
  mayLookBack?: boolean
}

/** On which article each kind rests and how it comes to hold; the months are those of the article. */
export const AMENDMENT_RULES: Record<AmendmentKind, KindRule> = {
  products: { clause: '2.1', manner: 'signed' },
  tariffs: { clause: '3.2', manner: 'notice' },
  category: { clause: '1.10', manner: 'notice', earliestMonths: 3 },
  terms: { clause: '1.4', manner: 'objection', latestMonths: 6 },
  party: { clause: '3.20', manner: 'signed', mayLookBack: true },
  extension: { clause: '1.3', manner: 'notice' },
  suspension: { clause: '3.5', manner: 'notice' },
  lifting: { clause: '3.5', manner: 'notice' },
}

/** Days the provider has to object to a change of the terms: four weeks, by article 1.4. */
export const OBJECTION_DAYS = 28

/** What decides whether an amendment is possible; days in Amsterdam. */
export type AmendmentCheck = {
  change: AmendmentChange
  manner: Manner
  effectiveOn: string
  today: string
  inForce: boolean
  pending: boolean
  /** An ending that is proposed or confirmed. */
  ending: boolean
  terms: ContractFacts['terms']
  /** The last day of the agreement as it is now. */
  endsOn: string
  extended: boolean
  suspended: boolean
  /** Whether the article it rests on holds in this agreement. */
  clauseHolds: boolean
  articles: number
}

const no = (kind: string, params: Reason['params'] = {}): Reason => ({ kind: `amendment.${kind}`, params })
const about = (field: string, reason: Reason): Reason => ({ ...reason, field, target: `#${field}` })

/** Every reason why an amendment cannot be; empty when it can. The same at proposal and at release. */
export function whyNotAmend(check: AmendmentCheck): Reason[] {
  return [
    ...(check.inForce ? [] : [no('notInForce')]),
    ...(check.pending ? [no('onePending')] : []),
    ...(check.ending && check.change.kind === 'extension' ? [no('ends')] : []),
    ...(check.clauseHolds ? [] : [no('clauseNotThere')]),
    ...(changesNothing(check) ? [no('nothing')] : []),
    ...startReasons(check).map((reason) => about('effectiveOn', reason)),
    ...(check.change.kind === 'extension' ? extensionReasons(check, check.change) : []),
    ...suspensionReasons(check),
  ]
}

function changesNothing({ change, articles }: AmendmentCheck): boolean {
  if (change.kind === 'products') return change.added.length + change.dropped.length === 0
  if (change.kind === 'tariffs') return change.tariffs.length === 0
  if (change.kind === 'category') return change.from === change.to
  if (change.kind === 'party') return JSON.stringify(change.from) === JSON.stringify(change.to)
  return change.kind === 'terms' && articles === 0
}

/** The first day: not in the past, within the agreement, and within the terms of the article it rests on. */
function startReasons(check: AmendmentCheck): Reason[] {
  const { change, effectiveOn, today, manner } = check
  const rule = AMENDMENT_RULES[change.kind]
  const reasons: Reason[] = []
  if (effectiveOn < today && !rule.mayLookBack) reasons.push(no('past'))
  if (effectiveOn > check.endsOn) reasons.push(no('afterEnd'))
  if (manner === 'objection' && effectiveOn <= addDays(today, OBJECTION_DAYS))
    reasons.push(no('withinObjection', { days: OBJECTION_DAYS }))
  if (rule.earliestMonths !== undefined && effectiveOn < addMonths(today, rule.earliestMonths))
    reasons.push(no('tooSoon', { months: rule.earliestMonths }))
  if (rule.latestMonths !== undefined && effectiveOn > addMonths(today, rule.latestMonths))
    reasons.push(no('tooLate', { months: rule.latestMonths }))
  return reasons
}

/** One option, after an evaluation of enough years, told in time: article 1.3. */
function extensionReasons(check: AmendmentCheck, change: Extract<AmendmentChange, { kind: 'extension' }>): Reason[] {
  const { terms, today } = check
  const evaluated = addYears(terms.startsOn, terms.evaluationAfterYears)
  return [
    ...(terms.extensionYears > 0 && !check.extended ? [] : [no('noOption')]),
    ...(today > addMonths(terms.endsOn, -terms.extensionNoticeMonths)
      ? [no('extensionTooLate', { months: terms.extensionNoticeMonths })]
      : []),
    ...(change.evaluatedOn >= evaluated && change.evaluatedOn <= today
      ? []
      : [about('evaluatedOn', no('notEvaluated', { years: terms.evaluationAfterYears }))]),
  ]
}

function suspensionReasons({ change, suspended, effectiveOn }: AmendmentCheck): Reason[] {
  if (change.kind === 'suspension')
    return [
      ...(suspended ? [no('suspendedAlready')] : []),
      ...(change.until >= effectiveOn ? [] : [about('until', no('untilBeforeStart'))]),
    ]
  return change.kind === 'lifting' && !suspended ? [no('notSuspended')] : []
}

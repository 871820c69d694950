import { dayInAmsterdam, lastDayBefore, timeInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'
import { CALENDAR_RULE, CLOSING_TIME, DEFAULT_TERMS, OPENING_TIME, type DefaultDates } from './calendar-rule.ts'
import type { AdmissionMoment } from './moment.ts'
import { TIMED_FIELDS } from './moment.schema.ts'

/** What stands in the form of a moment, as texts by the name of the field. */
export type MomentValues = Record<string, string | string[]>

/** The dates and times of the calendar rule, as the form takes them. */
export function dateValues(dates: DefaultDates): Record<string, string> {
  const timed = TIMED_FIELDS.flatMap((name): [string, string][] => [
    [`${name}Date`, dates[name].on],
    [`${name}Time`, name === 'opens' ? OPENING_TIME : CLOSING_TIME],
  ])
  return {
    ...Object.fromEntries(timed),
    decisionBy: dates.decisionBy.on,
    contractStart: dates.contractStart.on,
  }
}

/** An empty form with the dates of the calendar rule. */
export function newValues(dates: DefaultDates, categories: readonly string[]): MomentValues {
  return {
    name: '',
    reasonKind: '',
    reason: '',
    kind: 'closing',
    conditions: '',
    decisionWorkingDays: String(CALENDAR_RULE.rollingDecision),
    ...dateValues(dates),
    repairDays: String(DEFAULT_TERMS.repairDays),
    objectionDays: String(DEFAULT_TERMS.objectionDays),
    productScope: 'all',
    products: [],
    categories: [...categories],
  }
}

type Stored = AdmissionMoment & { words: string }

/** What stands in the form for a moment that exists. */
export function valuesOf(moment: Stored, allCategories: readonly string[]): MomentValues {
  const day = (instant: Date): PlainDate => dayInAmsterdam(instant)
  return {
    ...wordsOf(moment, allCategories),
    opensDate: day(moment.opensAt),
    opensTime: timeInAmsterdam(moment.opensAt),
    questionsUntilDate: day(moment.questionsUntil),
    questionsUntilTime: timeInAmsterdam(moment.questionsUntil),
    answersPublishedDate: day(moment.answersPublishedAt),
    answersPublishedTime: timeInAmsterdam(moment.answersPublishedAt),
    closesDate: day(moment.closesAt),
    closesTime: timeInAmsterdam(moment.closesAt),
    decisionBy: lastDayBefore(moment.decisionBy),
    contractStart: moment.contractStart,
  }
}

/** A copy of a moment: its words, terms and scope, with the dates of the calendar rule and a name of its own to come. */
export function clonedValues(moment: Stored, dates: DefaultDates, allCategories: readonly string[]): MomentValues {
  return { ...wordsOf(moment, allCategories), name: '', ...dateValues(dates) }
}

function wordsOf(moment: Stored, allCategories: readonly string[]): MomentValues {
  return {
    name: moment.name,
    reasonKind: moment.reason,
    reason: moment.words,
    kind: moment.rolling ? 'rolling' : 'closing',
    conditions: moment.conditions,
    decisionWorkingDays: String(moment.decisionWorkingDays ?? CALENDAR_RULE.rollingDecision),
    repairDays: String(moment.repairDays),
    objectionDays: String(moment.objectionDays),
    productScope: moment.productCodes === null ? 'all' : 'some',
    products: [...(moment.productCodes ?? [])],
    categories: [...(moment.categories ?? allCategories)],
  }
}

import { addDays, addMonths, addYears, dayInAmsterdam, lastDayBefore, type PlainDate } from '#app/utils/calendar.ts'
import {
  addWorkingDays,
  isWorkingDay,
  orNextWorkingDay,
  publicHolidays,
  type HolidayName,
} from '#app/utils/working-days.ts'
import type { AdmissionMoment, MomentProblem } from './moment.ts'

/**
 * The calendar rule: the dates a moment gets by default, counted from its opening in Dutch working days. A clarification
 * note with answers some two weeks before the closing is practice (facts §5, "NvI practice"); the numbers are ours and
 * the officer may change every date. No date of ours falls on a Saturday, a Sunday or a holiday: a term that would end
 * there runs on to the next working day (Algemene termijnenwet art. 1 lid 1 and art. 3).
 */
export const CALENDAR_RULE = {
  /** From today to the opening. */
  opening: 10,
  /** From the opening to the end of the questions. */
  questions: 15,
  /** From the end of the questions to the answers. */
  answers: 10,
  /** From the answers to the closing. */
  closing: 10,
  /** From the closing to the last day of deciding. */
  decision: 40,
  /** In a rolling moment: from a submission to its decision. */
  rollingDecision: 30,
} as const

/** Calendar days; a moment says its own. */
export const DEFAULT_TERMS = { repairDays: 10, objectionDays: 20 } as const

/** At what wall time a default opens, and until when on its day something can be done. */
export const OPENING_TIME = '09:00'
export const CLOSING_TIME = '17:00'

export type DatedField = 'opens' | 'questionsUntil' | 'answersPublished' | 'closes' | 'decisionBy' | 'contractStart'

/** A free day on Monday to Friday that was passed over while counting. */
export type SkippedDay = { date: PlainDate; name: HolidayName | 'equated' }

/** How a default came about, so that a screen can say it. */
export type HowComputed =
  | { rule: 'given' }
  | { rule: 'working-days'; days: number; from: DatedField | 'today'; skipped: SkippedDay[] }
  | { rule: 'year-after-opening' }
  | { rule: 'month-after-objection'; objectionEnds: PlainDate }

export type DefaultDate = { on: PlainDate; how: HowComputed }
export type DefaultDates = Record<DatedField, DefaultDate>

export type CalendarQuestion = {
  opensOn: PlainDate
  rolling: boolean
  /** Calendar days to go to court; the contract starts after them. */
  objectionDays: number
  /** Days equated with a holiday by royal decree. */
  equatedDays: readonly PlainDate[]
}

/** The day on which a new moment opens unless the officer says otherwise. */
export function defaultOpening(today: PlainDate, equatedDays: readonly PlainDate[]): DefaultDate {
  return countFrom({ on: today, from: 'today' }, CALENDAR_RULE.opening, equatedDays)
}

/** Every date of a moment that opens on this day, each with how it was computed. */
export function defaultDates(question: CalendarQuestion): DefaultDates {
  const opens: DefaultDate = { on: question.opensOn, how: { rule: 'given' } }
  const dates = question.rolling ? rollingDates(question) : closingDates(question)
  return { opens, ...dates }
}

type AfterOpening = Omit<DefaultDates, 'opens'>

function closingDates({ opensOn, objectionDays, equatedDays }: CalendarQuestion): AfterOpening {
  const questionsUntil = countFrom({ on: opensOn, from: 'opens' }, CALENDAR_RULE.questions, equatedDays)
  const answers = countFrom({ on: questionsUntil.on, from: 'questionsUntil' }, CALENDAR_RULE.answers, equatedDays)
  const closes = countFrom({ on: answers.on, from: 'answersPublished' }, CALENDAR_RULE.closing, equatedDays)
  const decisionBy = countFrom({ on: closes.on, from: 'closes' }, CALENDAR_RULE.decision, equatedDays)
  const contractStart = startAfter({ decisionBy: decisionBy.on, objectionDays, equatedDays })
  return { questionsUntil, answersPublished: answers, closes, decisionBy, contractStart }
}

/** Open for a year; questions stop in time to be answered before the end; whoever comes first may start first. */
function rollingDates({ opensOn, objectionDays, equatedDays }: CalendarQuestion): AfterOpening {
  const closes: DefaultDate = {
    on: orNextWorkingDay(addYears(opensOn, 1), equatedDays),
    how: { rule: 'year-after-opening' },
  }
  const answers = countFrom({ on: closes.on, from: 'closes' }, -CALENDAR_RULE.closing, equatedDays)
  const questionsUntil = countFrom({ on: answers.on, from: 'answersPublished' }, -CALENDAR_RULE.answers, equatedDays)
  const first = countFrom({ on: opensOn, from: 'opens' }, CALENDAR_RULE.rollingDecision, equatedDays)
  return {
    questionsUntil,
    answersPublished: answers,
    closes,
    decisionBy: countFrom({ on: closes.on, from: 'closes' }, CALENDAR_RULE.rollingDecision, equatedDays),
    contractStart: startAfter({ decisionBy: first.on, objectionDays, equatedDays }),
  }
}

type Start = { on: PlainDate; from: DatedField | 'today' }

function countFrom({ on, from }: Start, days: number, equatedDays: readonly PlainDate[]): DefaultDate {
  const end = addWorkingDays(on, days, equatedDays)
  const skipped = days > 0 ? skippedDays(on, end, equatedDays) : skippedDays(end, on, equatedDays)
  return { on: end, how: { rule: 'working-days', days, from, skipped } }
}

/** The first day of the month after the objection term, whose end the Algemene termijnenwet may extend. */
function startAfter(at: {
  decisionBy: PlainDate
  objectionDays: number
  equatedDays: readonly PlainDate[]
}): DefaultDate {
  const objectionEnds = orNextWorkingDay(addDays(at.decisionBy, at.objectionDays), at.equatedDays)
  const on = `${addMonths(objectionEnds, 1).slice(0, 7)}-01`
  return { on, how: { rule: 'month-after-objection', objectionEnds } }
}

/** Free days on Monday to Friday strictly between two days. */
function skippedDays(after: PlainDate, before: PlainDate, equatedDays: readonly PlainDate[]): SkippedDay[] {
  const skipped: SkippedDay[] = []
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1)) {
    if (isWorkingDay(day, equatedDays) || isWeekend(day)) continue
    const holiday = publicHolidays(Number(day.slice(0, 4))).find(({ date }) => date === day)
    skipped.push({ date: day, name: holiday?.name ?? 'equated' })
  }
  return skipped
}

/** True on Saturday and Sunday: those are passed over without a word. */
function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Terms of a moment that end on a Saturday, a Sunday, a holiday or a day equated with one; none is right. */
export function freeDayProblems(
  moment: Pick<AdmissionMoment, 'questionsUntil' | 'closesAt' | 'decisionBy'>,
  equatedDays: readonly PlainDate[],
): MomentProblem[] {
  const ends = {
    questionsUntil: dayInAmsterdam(moment.questionsUntil),
    closesAt: dayInAmsterdam(moment.closesAt),
    decisionBy: lastDayBefore(moment.decisionBy),
  }
  return Object.entries(ends)
    .filter(([, day]) => !isWorkingDay(day, equatedDays))
    .map(([term, day]) => ({
      kind: 'ends-on-free-day',
      params: { term, day, next: orNextWorkingDay(day, equatedDays) },
    }))
}

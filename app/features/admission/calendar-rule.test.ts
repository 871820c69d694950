import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, endOfDayInAmsterdam, instantInAmsterdam, type PlainDate } from '#app/utils/calendar.ts'
import { addWorkingDays, isWorkingDay, orNextWorkingDay } from '#app/utils/working-days.ts'
import { CALENDAR_RULE, defaultDates, defaultOpening, freeDayProblems } from './calendar-rule.ts'

const EQUATED = ['2026-05-15', '2027-05-07', '2028-05-26']
const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2024-01-01', days))
/** Where days are lost or doubled: clock changes, the leap day, the end of the year, Easter, Ascension Day. */
const uglyDay = fc.constantFrom(
  '2026-03-27',
  '2026-03-29',
  '2026-10-23',
  '2026-10-25',
  '2028-02-28',
  '2028-02-29',
  '2026-12-24',
  '2026-12-31',
  '2027-01-01',
  '2026-04-02',
  '2026-05-13',
  '2026-05-15',
)
const day = fc.oneof(anyDay, uglyDay)
const datesOf = (opensOn: PlainDate, rolling = false) =>
  defaultDates({ opensOn, rolling, objectionDays: 20, equatedDays: EQUATED })

describe('the calendar rule', () => {
  test('an opening in April: every date, how it was counted and what was passed over', () => {
    const dates = datesOf('2026-04-01')
    expect(Object.entries(dates).map(([name, { on }]) => [name, on])).toEqual([
      ['opens', '2026-04-01'],
      ['questionsUntil', '2026-04-24'],
      ['answersPublished', '2026-05-12'],
      ['closes', '2026-05-29'],
      ['decisionBy', '2026-07-24'],
      ['contractStart', '2026-09-01'],
    ])
    expect(dates.questionsUntil.how).toMatchObject({
      days: CALENDAR_RULE.questions,
      from: 'opens',
      skipped: [
        { date: '2026-04-03', name: 'good-friday' },
        { date: '2026-04-06', name: 'easter-monday' },
      ],
    })
    expect(dates.closes.how).toMatchObject({
      skipped: [
        { date: '2026-05-14', name: 'ascension-day' },
        { date: '2026-05-15', name: 'equated' },
        { date: '2026-05-25', name: 'whit-monday' },
      ],
    })
    expect(dates.contractStart.how).toEqual({ rule: 'month-after-objection', objectionEnds: '2026-08-13' })
  })

  test('the objection term runs on when it would end on a free day', () => {
    // 24 March 2027 and 19 days is Monday 12 April; 18 days would be a Sunday and is extended to that Monday.
    const dates = (objectionDays: number) =>
      defaultDates({ opensOn: '2026-12-07', rolling: false, objectionDays, equatedDays: EQUATED }).contractStart.how
    expect(dates(18)).toEqual(dates(19))
  })

  test('no date of ours ends a term on a Saturday, a Sunday, a holiday or an equated day', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (opensOn, rolling) => {
        const dates = datesOf(opensOn, rolling)
        for (const name of ['questionsUntil', 'answersPublished', 'closes', 'decisionBy'] as const)
          expect([name, dates[name].on, isWorkingDay(dates[name].on, EQUATED)]).toEqual([name, dates[name].on, true])
      }),
      { numRuns: 150 },
    )
  })

  test('the dates come in order, and the contract starts after the objection term', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (opensOn, rolling) => {
        const { opens, questionsUntil, answersPublished, closes, decisionBy, contractStart } = datesOf(opensOn, rolling)
        const order = [opens, questionsUntil, answersPublished, closes, decisionBy].map(({ on }) => on)
        expect([...order].sort()).toEqual(order)
        expect(new Set(order).size).toBe(order.length)
        expect(contractStart.on.endsWith('-01')).toBe(true)
        if (contractStart.how.rule === 'month-after-objection')
          expect(contractStart.on > contractStart.how.objectionEnds).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('every default can be counted back: that many working days lie after its start, the rest was said', () => {
    fc.assert(
      fc.property(day, (opensOn) => {
        const dates = datesOf(opensOn)
        const { how, on } = dates.questionsUntil
        if (how.rule !== 'working-days') throw new Error('not counted')
        expect(addWorkingDays(opensOn, how.days, EQUATED)).toBe(on)
        for (const skipped of how.skipped) expect(isWorkingDay(skipped.date, EQUATED)).toBe(false)
        const between = Array.from({ length: daysBetween(opensOn, on) }, (_, index) => addDays(opensOn, index + 1))
        const weekdays = between.filter((one) => ![0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay()))
        expect(weekdays.length).toBe(how.days + how.skipped.length)
      }),
      { numRuns: 100 },
    )
  })

  test('a moment opens ten working days from today unless told otherwise', () => {
    expect(defaultOpening('2026-12-21', EQUATED).on).toBe('2027-01-06')
  })
})

describe('terms that end on a free day', () => {
  const at = (on: PlainDate) => {
    const wall = instantInAmsterdam(on, '17:00')
    if (!wall.ok) throw new Error(wall.reason)
    return wall.instant
  }
  test.each([
    ['2026-12-25', 'a holiday'],
    ['2026-12-26', 'a Saturday that is one too'],
    ['2027-01-03', 'a Sunday'],
    ['2027-05-07', 'an equated day'],
  ])('%s is %s', (on) => {
    const moment = { questionsUntil: at('2026-12-01'), closesAt: at(on), decisionBy: endOfDayInAmsterdam(on) }
    const next = orNextWorkingDay(on, EQUATED)
    expect(freeDayProblems(moment, EQUATED).map(({ params }) => params)).toEqual([
      { term: 'closesAt', day: on, next },
      { term: 'decisionBy', day: on, next },
    ])
  })

  test('the defaults never have one', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (opensOn, rolling) => {
        const dates = datesOf(opensOn, rolling)
        const moment = {
          questionsUntil: at(dates.questionsUntil.on),
          closesAt: at(dates.closes.on),
          decisionBy: endOfDayInAmsterdam(dates.decisionBy.on),
        }
        expect(freeDayProblems(moment, EQUATED)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })
})

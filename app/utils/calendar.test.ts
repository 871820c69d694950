import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  dayInAmsterdam,
  daysBetween,
  endOfDayInAmsterdam,
  instantInAmsterdam,
  isPlainDate,
  lastDayBefore,
  lastMinuteBefore,
  timeInAmsterdam,
} from '#app/utils/calendar.ts'

const HOUR = 3_600_000
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days))

describe('months and years clamp', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-05-15', 6, '2026-11-15'],
  ])('%s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  test.each([
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2026-01-01', 5, '2031-01-01'],
  ])('%s plus %i years is %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected)
  })
})

describe('plain dates', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-04-31', ''])(
    '%j is none',
    (text) => {
      expect(isPlainDate(text)).toBe(false)
    },
  )

  test.each([
    ['0026-01-01', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['9999-12-31', false],
  ])('%j, a slip in the year, is none: %j', (text, expected) => {
    expect(isPlainDate(text)).toBe(expected)
  })

  test('2028 has a leap day, 2100 has not', () => {
    expect(isPlainDate('2028-02-29')).toBe(true)
    expect(isPlainDate('2100-02-29')).toBe(false)
  })

  test('adding days and counting them are each other’s reverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days))
      }),
    )
  })
})

describe('wall times in Amsterdam', () => {
  test('an ordinary time is one instant, winter and summer', () => {
    expect(instantInAmsterdam('2026-01-15', '12:00')).toEqual({ ok: true, instant: new Date('2026-01-15T11:00:00Z') })
    expect(instantInAmsterdam('2026-07-15', '12:00')).toEqual({ ok: true, instant: new Date('2026-07-15T10:00:00Z') })
  })

  test.each([
    ['2026-03-29', '02:30', 'missing-wall-time'],
    ['2026-10-25', '02:30', 'ambiguous-wall-time'],
    ['2026-10-25', '02:00', 'ambiguous-wall-time'],
    ['2026-02-30', '12:00', 'not-a-date'],
    ['2026-02-20', '24:00', 'not-a-time'],
    ['2026-02-20', '9:00', 'not-a-time'],
  ])('%s %s is refused: %s', (date, time, reason) => {
    expect(instantInAmsterdam(date, time)).toEqual({ ok: false, reason })
  })

  test('just outside the clock change all is well', () => {
    expect(instantInAmsterdam('2026-03-29', '03:00')).toEqual({ ok: true, instant: new Date('2026-03-29T01:00:00Z') })
    expect(instantInAmsterdam('2026-10-25', '03:00')).toEqual({ ok: true, instant: new Date('2026-10-25T02:00:00Z') })
  })

  test('the end of a day is exclusive and knows days of 23 and 25 hours', () => {
    expect(endOfDayInAmsterdam('2026-06-30').toISOString()).toBe('2026-06-30T22:00:00.000Z')
    const length = (date: string) =>
      (endOfDayInAmsterdam(date).getTime() - endOfDayInAmsterdam(addDays(date, -1)).getTime()) / HOUR
    expect([length('2026-03-28'), length('2026-03-29'), length('2026-10-25')]).toEqual([24, 23, 25])
  })

  test('every day ends on itself', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const end = endOfDayInAmsterdam(date)
        expect(lastDayBefore(end)).toBe(date)
        expect(dayInAmsterdam(end)).toBe(addDays(date, 1))
        expect(timeInAmsterdam(end)).toBe('00:00')
      }),
    )
  })
})

test('a term is written out as 23:59 on its last day', () => {
  expect(lastMinuteBefore(endOfDayInAmsterdam('2026-03-29'))).toEqual(new Date('2026-03-29T21:59:00Z'))
})

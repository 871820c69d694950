import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#app/utils/calendar.ts'
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  orNextWorkingDay,
  publicHolidays,
} from '#app/utils/working-days.ts'

describe('public holidays', () => {
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter %i is on %s', (year, date) => {
    expect(easterSunday(year)).toBe(date)
  })

  test('the year 2026 in full', () => {
    expect(publicHolidays(2026).map((holiday) => `${holiday.date} ${holiday.name}`)).toEqual([
      '2026-01-01 new-year',
      '2026-04-03 good-friday',
      '2026-04-06 easter-monday',
      '2026-04-27 kings-day',
      '2026-05-05 liberation-day',
      '2026-05-14 ascension-day',
      '2026-05-25 whit-monday',
      '2026-12-25 christmas-day',
      '2026-12-26 boxing-day',
    ])
  })

  test('King’s Day moves to Saturday when the 27th is a Sunday', () => {
    const kingsDay = (year: number) => publicHolidays(year).find((holiday) => holiday.name === 'kings-day')?.date
    expect([kingsDay(2025), kingsDay(2026), kingsDay(2013)]).toEqual(['2025-04-26', '2026-04-27', '2013-04-30'])
  })
})

describe('working days', () => {
  test.each([
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-05-13', 1, '2026-05-15'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-04-04', 0, '2026-04-04'],
    ['2026-06-01', 10, '2026-06-15'],
  ])('%s plus %i is %s', (date, days, expected) => {
    expect(addWorkingDays(date, days)).toBe(expected)
  })

  test('a day equated by royal decree is no working day', () => {
    expect(addWorkingDays('2026-05-13', 1, ['2026-05-15'])).toBe('2026-05-18')
  })

  test('a term that ends on a free day runs on to the next working day', () => {
    expect(orNextWorkingDay('2026-04-03')).toBe('2026-04-07')
    expect(orNextWorkingDay('2026-04-07')).toBe('2026-04-07')
  })

  test('n days forward lands on a working day with n working days passed', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = addWorkingDays(date, count)
        let passed = 0
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day)) passed += 1
        expect(passed).toBe(count)
        expect(isWorkingDay(end)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

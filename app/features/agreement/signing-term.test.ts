import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { isWorkingDay } from '#app/utils/working-days.ts'
import { dueNow, signingDeadline } from './signing-term.ts'

const DAY = 86_400_000
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })

describe('the term to sign', () => {
  test('ends at the end of a working day, never sooner than 21 days', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const lastDay = dayInAmsterdam(new Date(signingDeadline(now).getTime() - 1))
        expect(isWorkingDay(lastDay)).toBe(true)
        expect(signingDeadline(now).getTime() - now.getTime()).toBeGreaterThan(21 * DAY - 2 * 3_600_000)
      }),
    )
  })

  test('released on 23 November 2026 it ends with 14 December', () => {
    expect(signingDeadline(new Date('2026-11-23T10:00:00Z')).toISOString()).toBe('2026-12-14T23:00:00.000Z')
  })
})

describe('what is due', () => {
  const signBy = new Date('2026-12-14T23:00:00Z')
  const at = (day: string) => new Date(`${day}T09:00:00Z`)

  test.each([
    ['2026-12-06', null, null],
    ['2026-12-07', null, 7],
    ['2026-12-08', null, 7],
    ['2026-12-08', '2026-12-07', null],
    ['2026-12-12', '2026-12-07', 2],
    ['2026-12-13', '2026-12-12', null],
    ['2026-12-15', '2026-12-12', 'expire'],
  ] as const)('on %s, reminded %s: %s', (day, reminded, due) => {
    expect(dueNow({ signBy, remindedAt: reminded ? at(reminded) : null }, at(day))).toBe(due)
  })

  test('the end itself is too late, a millisecond before is not', () => {
    expect(dueNow({ signBy, remindedAt: at('2026-12-13') }, signBy)).toBe('expire')
    expect(dueNow({ signBy, remindedAt: at('2026-12-13') }, new Date(signBy.getTime() - 1))).toBe(null)
  })

  test('asked every hour, a term brings two reminders and then its end', () => {
    let remindedAt: Date | null = null
    const told: (number | 'expire')[] = []
    for (let now = at('2026-11-23'); told.at(-1) !== 'expire'; now = new Date(now.getTime() + 3_600_000)) {
      const due = dueNow({ signBy, remindedAt }, now)
      if (due === null) continue
      told.push(due)
      remindedAt = now
    }
    expect(told).toEqual([7, 2, 'expire'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueFrom, REMINDER_STEPS, remindersDue, type ReminderKind, type RunningDeadline } from './reminders.ts'

const HOUR_MS = 60 * 60 * 1000
const deadline = (kind: ReminderKind, at: string, since = '2020-01-01T00:00:00Z'): RunningDeadline => ({
  kind,
  subjectId: 'x',
  at: new Date(at),
  since: new Date(since),
})
const stepsAt = (one: RunningDeadline, now: string) => remindersDue([one], new Date(now)).map(({ step }) => step)

describe('before closing', () => {
  it.each([
    ['2026-12-11T15:59:59.999Z', []],
    ['2026-12-11T16:00:00Z', ['7d']],
    ['2026-12-17T15:59:59.999Z', ['7d']],
    ['2026-12-17T16:00:00Z', ['1d']],
    ['2026-12-18T15:59:59.999Z', ['1d']],
    ['2026-12-18T16:00:00Z', []],
  ])('at %s: %j', (now, expected) => {
    expect(stepsAt(deadline('closing-reminder', '2026-12-18T16:00:00Z'), now)).toEqual(expected)
  })

  it('reminds nobody who began after the reminder: the next one comes', () => {
    const late = deadline('closing-reminder', '2026-12-18T16:00:00Z', '2026-12-15T09:00:00Z')
    expect(stepsAt(late, '2026-12-15T09:01:00Z')).toEqual([])
    expect(stepsAt(late, '2026-12-17T16:00:00Z')).toEqual(['1d'])
  })
})

describe('in working days', () => {
  it.each([
    // A term that ends with Tuesday 28 April 2026: Monday 27 is King's Day, so Friday 24 and Thursday 23 count.
    ['repair-reminder', '2026-04-28T22:00:00Z', '2026-04-22T22:00:00Z'],
    // Through a weekend and the night of 23 hours: Tuesday 31 March 2026, two working days before is Friday 27.
    ['repair-reminder', '2026-03-31T22:00:00Z', '2026-03-26T23:00:00Z'],
    // Decisions by Friday 2 January 2026: 31, 30, 29, 24 and 23 December count; holidays and weekends do not.
    ['decision-reminder', '2026-01-02T23:00:00Z', '2025-12-22T23:00:00Z'],
  ] as const)('%s before %s starts at %s', (kind, at, from) => {
    expect(dueFrom(REMINDER_STEPS[kind][0], new Date(at)).toISOString()).toBe(new Date(from).toISOString())
  })
})

const instants = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
const deadlines = fc.record({
  kind: fc.constantFrom('closing-reminder', 'repair-reminder', 'decision-reminder'),
  subjectId: fc.uuid(),
  at: instants,
  since: instants,
}) satisfies fc.Arbitrary<RunningDeadline>

describe('whatever the deadline', () => {
  it('at most one reminder is due at a time, only before the deadline and not before its own instant', () => {
    fc.assert(
      fc.property(deadlines, instants, (one, now) => {
        const due = remindersDue([one], now)
        expect(due.length).toBeLessThanOrEqual(1)
        for (const { step } of due) {
          const found = REMINDER_STEPS[one.kind].find(({ name }) => name === step)
          expect(now < one.at && found !== undefined && dueFrom(found, one.at) <= now).toBe(true)
          expect(one.since <= now).toBe(true)
        }
      }),
    )
  })

  it('a worker that looks now and then sends each step once, whenever it starts and however often it looks', () => {
    const early = deadlines.map((one) => ({ ...one, since: new Date(one.at.getTime() - 40 * 24 * HOUR_MS) }))
    fc.assert(
      fc.property(early, fc.integer({ min: 1, max: 59 }), (one, minutes) => {
        const keys = new Map<string, number>()
        for (let hours = 24 * 25; hours >= 0; hours -= 6) {
          const now = new Date(one.at.getTime() - hours * HOUR_MS - minutes * 60_000)
          for (const due of remindersDue([one, one], now)) keys.set(due.key, (keys.get(due.key) ?? 0) + 1)
        }
        expect(keys.size).toBe(REMINDER_STEPS[one.kind].length)
      }),
      { numRuns: 10 },
    )
  })

  it('another instant of the same deadline has other keys, the same instant the same', () => {
    fc.assert(
      fc.property(deadlines, fc.integer({ min: 1, max: 1e9 }), (one, later) => {
        const moved = { ...one, at: new Date(one.at.getTime() + later) }
        const keyOf = (given: RunningDeadline) =>
          remindersDue([{ ...given, since: new Date(0) }], new Date(given.at.getTime() - 1))[0]?.key
        expect(keyOf(one)).toBe(keyOf({ ...one }))
        expect(keyOf(moved)).not.toBe(keyOf(one))
      }),
    )
  })
})

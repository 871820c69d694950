import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayInAmsterdam, lastDayBefore } from '#app/utils/calendar.ts'
import { isWorkingDay } from '#app/utils/working-days.ts'
import type { AutomaticVerdict } from './automatic-verdict.ts'
import {
  answerRepairProblems,
  askRepairProblems,
  decideDuringRepairProblems,
  repairableCriteria,
  repairDueAt,
  type RepairRound,
} from './repair.ts'

const dueAt = new Date('2025-06-10T22:00:00Z')
const round: RepairRound = {
  criterionIds: ['GE-1'],
  askedAt: new Date('2025-05-31T10:00:00Z'),
  dueAt,
  answeredAt: null,
}
const at = (milliseconds: number) => new Date(dueAt.getTime() + milliseconds)

describe('the repair term', () => {
  test.each([
    ['an ordinary day', '2026-03-20T12:00:00Z', 10, '2026-03-30T22:00:00.000Z'],
    ['one minute before midnight', '2025-06-02T21:59:59Z', 1, '2025-06-03T22:00:00.000Z'],
    ['at midnight', '2025-06-02T22:00:00Z', 1, '2025-06-04T22:00:00.000Z'],
    ['over the end of summer time', '2026-10-20T12:00:00Z', 10, '2026-10-30T23:00:00.000Z'],
    ['a Saturday goes to Monday', '2026-03-18T12:00:00Z', 10, '2026-03-30T22:00:00.000Z'],
    ['Easter Monday goes to Tuesday', '2026-03-27T12:00:00Z', 10, '2026-04-07T22:00:00.000Z'],
    ['Christmas goes past the weekend', '2026-12-15T12:00:00Z', 10, '2026-12-28T23:00:00.000Z'],
    ['a day equated by decree', '2026-05-05T12:00:00Z', 10, '2026-05-18T22:00:00.000Z'],
  ])('%s: asked at %s for %i days ends at %s', (_what, asked, days, due) => {
    expect(repairDueAt(new Date(asked), days, ['2026-05-15']).toISOString()).toBe(due)
  })

  test('gives everyone at least the days that were promised, and ends with a working day', () => {
    const instant = fc
      .integer({ min: 0, max: 365 * 24 * 60 })
      .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000))
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 30 }), (asked, days) => {
        const due = repairDueAt(asked, days, [])
        expect((due.getTime() - asked.getTime()) / 3_600_000).toBeGreaterThanOrEqual(days * 24 - 1)
        expect(isWorkingDay(lastDayBefore(due))).toBe(true)
        for (let day = addDays(dayInAmsterdam(asked), days); day < lastDayBefore(due); day = addDays(day, 1)) {
          expect(isWorkingDay(day)).toBe(false)
        }
      }),
    )
  })

  test('late is late: -1 ms is in, 0 is not', () => {
    expect(answerRepairProblems(round, at(-1))).toEqual([])
    expect(answerRepairProblems(round, at(0))).toEqual([
      { kind: 'repair-term-over', params: { dueAt: '2025-06-10T22:00:00.000Z' } },
    ])
  })

  test('no decision before the term ends or the repair is in', () => {
    expect(decideDuringRepairProblems(round, at(-1)).map((problem) => problem.kind)).toEqual(['repair-term-runs'])
    expect(decideDuringRepairProblems(round, at(0))).toEqual([])
    expect(decideDuringRepairProblems({ ...round, answeredAt: at(-1000) }, at(-1))).toEqual([])
    expect(decideDuringRepairProblems(null, at(-1))).toEqual([])
  })
})

describe('asking a repair', () => {
  test('once, of something, that applies', () => {
    expect(askRepairProblems(null, ['GE-1'], ['GE-1'])).toEqual([])
    expect(askRepairProblems(round, ['PE-2'], ['GE-1']).map((problem) => problem.kind)).toEqual([
      'repair-already-asked',
      'criterion-not-applicable',
    ])
    expect(askRepairProblems(null, [], []).map((problem) => problem.kind)).toEqual(['nothing-to-repair'])
  })

  test('a missing document can be mended, a clear no cannot', () => {
    const verdict = (criterionId: string, rule: AutomaticVerdict['rule']): AutomaticVerdict => ({
      criterionId,
      outcome: 'fail',
      rule,
      params: {},
    })
    const all = [verdict('a', 'evidence-too-old'), verdict('b', 'answer-does-not-pass'), verdict('c', 'answer-passes')]
    expect(repairableCriteria(all)).toEqual(['a'])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PUBLIC, SYSTEM, type Actor } from '#app/features/identity/actor.ts'
import { closingChangeRefusals, type ClosingChangeKind } from './closing-change.ts'
import { phaseOf, type MomentTimes } from './moment.ts'
import {
  mayDoWithMoment,
  MOMENT_ACTIONS,
  MOMENT_PHASES,
  MOMENT_ROLES,
  momentRoleOf,
  type MomentAction,
} from './moment.transitions.ts'

/** The allowed, written out by hand and apart from the table. */
const ALLOWED = new Set([
  'change procurement announced',
  'cancel procurement announced',
  'extension procurement open',
  'extension procurement rolling-open',
  'early-closing procurement open',
  'early-closing procurement rolling-open',
  'outage procurement open',
  'outage procurement rolling-open',
  'outage procurement assessment',
  'outage procurement overdue',
  'tell-turns system announced',
  'tell-turns system open',
  'tell-turns system rolling-open',
  'tell-turns system assessment',
  'tell-turns system overdue',
])

test('what is written out is allowed, every other role, phase and action is refused', () => {
  const everything = MOMENT_ACTIONS.flatMap((action) =>
    MOMENT_ROLES.flatMap((role) => MOMENT_PHASES.map((phase) => ({ action, role, phase }))),
  )
  expect(everything).toHaveLength(6 * 5 * 6)
  const allowed = everything.filter(({ action, ...situation }) => mayDoWithMoment(action, situation))
  expect(new Set(allowed.map(({ action, role, phase }) => `${action} ${role} ${phase}`))).toEqual(ALLOWED)
})

test('every actor has one role', () => {
  const staff = (desks: ('procurement' | 'legal' | 'admin')[]): Actor => {
    return { desk: 'staff', personId: '', personName: '', email: '', desks }
  }
  expect([PUBLIC, SYSTEM, staff(['legal', 'admin']), staff(['legal', 'procurement'])].map(momentRoleOf)).toEqual([
    'public',
    'system',
    'other-staff',
    'procurement',
  ])
})

describe('any sequence of times and closing changes', () => {
  const HOUR = 3_600_000
  const hours = (from: number, to: number) => fc.integer({ min: from, max: to }).map((count) => count * HOUR)
  const moment = fc
    .record({ opens: hours(1, 20), open: hours(1, 40), decide: hours(2, 60), rolling: fc.boolean() })
    .map(({ opens, open, decide, rolling }): MomentTimes => {
      return {
        opensAt: new Date(opens),
        closesAt: new Date(opens + open),
        decisionBy: new Date(opens + open + decide),
        rolling,
        cancelledAt: null,
      }
    })
  const step = fc.record({
    after: hours(0, 15),
    kind: fc.constantFrom<ClosingChangeKind>('outage', 'extension', 'early-closing'),
    to: hours(0, 140),
  })

  test('a phase comes only after the one before it, and only an outage goes back, to open', () => {
    const order = ['announced', 'open', 'assessment', 'overdue']
    const rank = (times: MomentTimes, now: number) =>
      order.indexOf(phaseOf(times, new Date(now)).replace('rolling-open', 'open'))
    fc.assert(
      fc.property(moment, fc.array(step, { maxLength: 8 }), (made, steps) => {
        let [times, now] = [made, 0]
        for (const { after, kind, to } of steps) {
          expect(rank(times, now + after)).toBeGreaterThanOrEqual(rank(times, now))
          now += after
          const next = changed(times, { now, kind, to })
          const situation = { role: 'procurement', phase: phaseOf(times, new Date(now)) } as const
          if (next !== times && !mayDoWithMoment(kind satisfies MomentAction, situation)) continue
          if (next !== times && rank(next, now) < rank(times, now)) {
            expect(kind).toBe('outage')
            expect(rank(next, now)).toBe(order.indexOf('open'))
          }
          times = next
        }
      }),
    )
  })

  test('no change ever closes a moment at an instant that has passed', () => {
    fc.assert(
      fc.property(moment, step, hours(0, 100), (made, { kind, to }, now) => {
        const next = changed(made, { now, kind, to })
        if (next !== made) expect(next.closesAt.getTime()).toBeGreaterThan(now)
      }),
    )
  })

  function changed(times: MomentTimes, { now, kind, to }: { now: number; kind: ClosingChangeKind; to: number }) {
    const reasons = closingChangeRefusals({
      kind,
      closesAt: times.closesAt,
      newClosing: new Date(to),
      now: new Date(now),
      answersPublishedAt: times.opensAt,
      decisionBy: times.decisionBy,
      rolling: times.rolling,
      outage: kind === 'outage' ? { from: times.opensAt, until: new Date(times.opensAt.getTime() + HOUR) } : null,
      assessmentStarted: false,
    })
    return reasons.length > 0 ? times : { ...times, closesAt: new Date(to) }
  }
})

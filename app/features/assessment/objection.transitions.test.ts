import { expect, test } from 'vitest'
import {
  OBJECTION_ACTIONS,
  OBJECTION_ROLES,
  objectionRefusal,
  objectionTransitions,
  type ObjectionAction,
} from './objection.transitions.ts'

const STATES = ['received', 'acknowledged', 'proposed', 'closed'] as const

/** The allowed, written out by hand and apart from the table: state, action, role. */
const ALLOWED = new Set([
  'received|withdraw|provider',
  'acknowledged|withdraw|provider',
  'proposed|withdraw|provider',
  'received|acknowledge|handler',
  'received|acknowledge|proposer',
  'acknowledged|plan-hearing|handler',
  'acknowledged|plan-hearing|proposer',
  'acknowledged|propose-outcome|handler',
  'acknowledged|propose-outcome|proposer',
  'proposed|return-outcome|handler',
  'proposed|return-outcome|proposer',
  'proposed|confirm-outcome|handler',
])

test('by subtraction: what is written out is allowed, every other state x action x role is refused with a reason', () => {
  const everything = STATES.flatMap((state) =>
    OBJECTION_ACTIONS.flatMap((action) => OBJECTION_ROLES.map((role) => ({ state, action, role }))),
  )
  for (const { state, action, role } of everything) {
    const refusal = objectionRefusal(action, { state, role })
    expect([state, action, role, refusal === undefined]).toEqual([
      state,
      action,
      role,
      ALLOWED.has([state, action, role].join('|')),
    ])
    if (refusal) expect(refusal.reason.kind).not.toBe('')
  }
  expect(everything).toHaveLength(4 * 6 * 5)
})

test('nothing leaves closed, and nobody who decided, read or proposed confirms', () => {
  expect(objectionTransitions.filter((row) => row.from.includes('closed'))).toEqual([])
  for (const role of ['provider', 'reader', 'decider', 'proposer'] as const)
    expect(objectionRefusal('confirm-outcome', { state: 'proposed', role })).toMatchObject({ kind: 'refused' })
})

test.each<[ObjectionAction, (typeof STATES)[number], string]>([
  ['acknowledge', 'acknowledged', 'objection.acknowledgedAlready'],
  ['propose-outcome', 'received', 'objection.acknowledgeFirst'],
  ['propose-outcome', 'proposed', 'objection.proposedAlready'],
  ['plan-hearing', 'received', 'objection.acknowledgeFirst'],
  ['confirm-outcome', 'acknowledged', 'objection.notProposed'],
  ['withdraw', 'closed', 'objection.closed'],
])('%s while it is %s says why', (action, state, kind) => {
  expect(objectionRefusal(action, { state, role: 'handler' })?.reason.kind).toBe(kind)
})

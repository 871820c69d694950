import { describe, expect, test } from 'vitest'
import type { MomentPhase } from '#app/features/admission/moment.ts'
import { APPLICATION_STATUSES } from './application.ts'
import {
  ACTOR_ROLES,
  actionsFor,
  APPLICATION_ACTIONS,
  applicationTransitions,
  mayDo,
} from './application.transitions.ts'

const PHASES: MomentPhase[] = ['announced', 'open', 'rolling-open', 'assessment', 'overdue', 'cancelled']
const O = ['open', 'rolling-open']
const A = ['rolling-open', 'assessment', 'overdue']

/** The allowed, written out by hand and apart from the table: action, role, status, phases, status that follows. */
const ALLOWED = new Map<string, string>()
function allow(action: string, roles: string[], statuses: string[], given: { phases: string[]; to?: string }) {
  for (const role of roles)
    for (const status of statuses)
      for (const phase of given.phases) ALLOWED.set([action, role, status, phase].join('|'), given.to ?? status)
}
const PROVIDER = ['provider-signatory', 'provider-editor']
const SIGNATORY = ['provider-signatory']
allow('edit', PROVIDER, ['draft'], { phases: O })
allow('submit', SIGNATORY, ['draft'], { phases: O, to: 'submitted' })
allow('withdraw', SIGNATORY, ['submitted'], { phases: [...O, ...A], to: 'withdrawn' })
allow('withdraw', SIGNATORY, ['repair-asked', 'repair-answered'], { phases: A, to: 'withdrawn' })
allow('edit-reopened', PROVIDER, ['submitted'], { phases: ['open'] })
allow('reconfirm', SIGNATORY, ['submitted'], { phases: ['open'] })
allow('withdraw', SIGNATORY, ['decision-proposed', 'decision-ready'], {
  phases: ['assessment', 'overdue'],
  to: 'withdrawn',
})
allow('reopen', PROVIDER, ['withdrawn'], { phases: O, to: 'draft' })
allow('record-verdict', ['officer', 'second-officer', 'system'], ['submitted', 'repair-answered'], { phases: A })
allow('record-verdict', ['officer', 'second-officer'], ['repair-asked'], { phases: A })
allow('record-verdict', ['second-officer'], ['decision-proposed'], { phases: A })
allow('ask-repair', ['officer'], ['submitted'], { phases: A, to: 'repair-asked' })
allow('edit-repair', PROVIDER, ['repair-asked'], { phases: A })
allow('answer-repair', SIGNATORY, ['repair-asked'], { phases: A, to: 'repair-answered' })
allow('propose-decision', ['officer'], ['submitted', 'repair-asked', 'repair-answered'], {
  phases: A,
  to: 'decision-proposed',
})
allow('return-decision', ['second-officer'], ['decision-proposed'], { phases: A, to: 'submitted' })
allow('confirm-decision', ['second-officer'], ['decision-proposed'], { phases: A, to: 'decision-ready' })
allow('return-decision', ['officer', 'second-officer'], ['decision-ready'], { phases: A, to: 'submitted' })
allow('take-decision', ['officer', 'second-officer'], ['decision-ready'], { phases: A, to: 'decided' })

const everything = APPLICATION_ACTIONS.flatMap((action) =>
  ACTOR_ROLES.flatMap((role) =>
    APPLICATION_STATUSES.flatMap((status) => PHASES.map((phase) => ({ action, role, status, phase }))),
  ),
)

describe('the transition table, by subtraction', () => {
  test('what is written out is allowed, every other combination is refused with a reason', () => {
    for (const { action, role, status, phase } of everything) {
      const found = mayDo(action, { role, status, phase })
      const to = ALLOWED.get([action, role, status, phase].join('|'))
      const told = found.allowed ? found.to : undefined
      expect([action, role, status, phase, told]).toEqual([action, role, status, phase, to])
      if (!found.allowed) expect(found.reasons.length).toBeGreaterThan(0)
    }
    expect(everything).toHaveLength(14 * 5 * 8 * 6)
  })

  test('every status but draft is reached, nothing leaves decided', () => {
    const reached = new Set(applicationTransitions.map((row) => row.to))
    expect(APPLICATION_STATUSES.filter((status) => !reached.has(status))).toEqual([])
    expect(applicationTransitions.filter((row) => row.from.includes('decided'))).toEqual([])
  })

  test('nothing happens before opening, and no draft moves after closing', () => {
    for (const role of ACTOR_ROLES) {
      for (const status of APPLICATION_STATUSES)
        for (const phase of ['announced', 'cancelled'] as const) expect(actionsFor({ role, status, phase })).toEqual([])
      expect(actionsFor({ role, status: 'draft', phase: 'assessment' })).toEqual([])
    }
  })
})

test('a refusal names every reason', () => {
  expect(mayDo('submit', { role: 'officer', status: 'submitted', phase: 'assessment' })).toEqual({
    allowed: false,
    reasons: [
      { kind: 'not-in-this-status', params: { action: 'submit', status: 'submitted' } },
      { kind: 'not-for-this-role', params: { action: 'submit', role: 'officer' } },
      { kind: 'not-in-this-phase', params: { action: 'submit', phase: 'assessment' } },
    ],
  })
})

test('submission asks for a complete application, a decision for four eyes', () => {
  const submit = mayDo('submit', { role: 'provider-signatory', status: 'draft', phase: 'open' })
  const confirm = mayDo('confirm-decision', {
    role: 'second-officer',
    status: 'decision-proposed',
    phase: 'assessment',
  })
  expect(submit).toMatchObject({ guards: ['before-closing', 'complete'] })
  expect(confirm).toMatchObject({ guards: ['different-officer', 'refusal-has-criterion-and-reason'] })
})

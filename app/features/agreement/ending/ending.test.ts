import { describe, expect, test } from 'vitest'
import { AGREEMENT_ROLES } from '../agreement.transitions.ts'
import { ENDING_TASKS, endingState, endingTasks, whyNotConfirm, whyNotEnd, type EndingCheck } from './ending.ts'
import { endingTransitions, mayActOnEnding, type EndingAct } from './ending.transitions.ts'

const STATES = ['proposed', 'announced', 'confirmed', 'withdrawn'] as const
const LAWYERS = ['lawyer', 'second-lawyer']
const ALLOWED: Record<EndingAct, [roles: string[], states: string[]]> = {
  announce: [LAWYERS, ['proposed']],
  confirm: [['second-lawyer'], ['proposed', 'announced']],
  withdraw: [LAWYERS, ['proposed', 'announced']],
  'tick-task': [LAWYERS, ['confirmed']],
}

test('what is written out is allowed, every other combination of act, role and state is refused', () => {
  const acts = Object.keys(endingTransitions) as EndingAct[]
  expect(acts.sort()).toEqual(Object.keys(ALLOWED).sort())
  for (const act of acts)
    for (const role of AGREEMENT_ROLES)
      for (const state of STATES) {
        const [roles, states] = ALLOWED[act]
        const may = roles.includes(role) && states.includes(state)
        expect([act, role, state, mayActOnEnding(act, state, [role])]).toEqual([act, role, state, may])
      }
})

test('where it stands follows from its dated facts', () => {
  const at = new Date('2027-01-01')
  expect(endingState({ announcedAt: null, confirmedAt: null, withdrawnAt: null })).toBe('proposed')
  expect(endingState({ announcedAt: at, confirmedAt: null, withdrawnAt: null })).toBe('announced')
  expect(endingState({ announcedAt: at, confirmedAt: at, withdrawnAt: null })).toBe('confirmed')
  expect(endingState({ announcedAt: at, confirmedAt: null, withdrawnAt: at })).toBe('withdrawn')
})

const check = (given: Partial<EndingCheck> = {}): EndingCheck => ({
  kind: 'termination',
  party: 'region',
  endsOn: '2027-09-01',
  today: '2027-03-01',
  inForce: true,
  pending: false,
  agreementEndsOn: '2030-12-31',
  category: 'B',
  noticeMonths: 6,
  announcedOn: null,
  ...given,
})
const kinds = (asked: EndingCheck) => whyNotEnd(asked).map(({ kind }) => kind)

describe('an ending', () => {
  test('by notice keeps the term of the contract, by dissolution may be today', () => {
    expect(kinds(check())).toEqual([])
    expect(kinds(check({ endsOn: '2027-08-31' }))).toEqual(['ending.tooSoon'])
    expect(kinds(check({ kind: 'dissolution', endsOn: '2027-03-01' }))).toEqual([])
    expect(kinds(check({ kind: 'dissolution', endsOn: '2027-02-28' }))).toEqual(['ending.tooSoon'])
    // Six months after 31 August is the last day of February.
    expect(kinds(check({ today: '2027-08-31', endsOn: '2028-02-29' }))).toEqual([])
  })

  test('every reason is told at once', () => {
    const asked = check({ kind: 'category-c', inForce: false, pending: true, endsOn: '2031-01-01' })
    expect(kinds(asked)).toEqual(['ending.notInForce', 'ending.onePending', 'ending.notCategoryC', 'ending.afterEnd'])
  })

  test('for want of use is decided only after the provider could answer', () => {
    const asked = { kind: 'category-c' as const, category: 'C' }
    const reasons = (given: Partial<EndingCheck>) =>
      whyNotConfirm(check({ ...asked, ...given })).map(({ kind }) => kind)
    expect(reasons({})).toEqual(['ending.announceFirst'])
    expect(reasons({ announcedOn: '2027-02-02' })).toEqual(['ending.answerTerm'])
    expect(reasons({ announcedOn: '2027-02-01' })).toEqual([])
  })
})

test('what follows has a day for everything, never before the decision', () => {
  const tasks = endingTasks({ decidedOn: '2027-03-01', endsOn: '2027-03-10' })
  expect(tasks.map(({ task }) => task).sort()).toEqual([...ENDING_TASKS].sort())
  for (const { dueOn } of tasks) expect(dueOn >= '2027-03-01').toBe(true)
  expect(tasks.map(({ dueOn }) => dueOn)).toEqual(tasks.map(({ dueOn }) => dueOn).sort())
})

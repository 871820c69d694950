import { expect, test } from 'vitest'
import { AGREEMENT_ROLES } from '../agreement.transitions.ts'
import { AMENDMENT_STATES, amendmentState, type AmendmentFacts } from './amendment.ts'
import { amendmentTransitions, mayActOnAmendment, type AmendmentAct } from './amendment.transitions.ts'

const LAWYERS = ['lawyer', 'second-lawyer']
/** The allowed, written out by hand and apart from the table: role and state per act. */
const ALLOWED: Record<AmendmentAct, [roles: string[], states: string[]]> = {
  release: [['second-lawyer'], ['to-release']],
  sign: [['signatory'], ['to-sign']],
  'ask-correction': [['signatory', 'colleague'], ['to-sign']],
  'refuse-correction': [LAWYERS, ['correction-asked']],
  decline: [['signatory'], ['to-sign', 'correction-asked']],
  remind: [[...LAWYERS, 'system'], ['to-sign']],
  'extend-term': [LAWYERS, ['to-sign']],
  countersign: [['mandate-holder'], ['to-countersign']],
  object: [['signatory'], ['announced']],
  'take-back-objection': [['signatory'], ['objected']],
  'take-as-notice': [LAWYERS, ['objected']],
  withdraw: [
    LAWYERS,
    ['being-made', 'to-release', 'to-sign', 'correction-asked', 'to-countersign', 'announced', 'objected'],
  ],
  expire: [['system'], ['to-sign', 'correction-asked']],
}

test('what is written out is allowed, every other combination of act, role and state is refused', () => {
  const acts = Object.keys(amendmentTransitions) as AmendmentAct[]
  expect(acts.sort()).toEqual(Object.keys(ALLOWED).sort())
  for (const act of acts)
    for (const role of AGREEMENT_ROLES)
      for (const state of AMENDMENT_STATES) {
        const [roles, states] = ALLOWED[act]
        expect([act, role, state, mayActOnAmendment(act, state, [role])]).toEqual([
          act,
          role,
          state,
          roles.includes(role) && states.includes(state),
        ])
      }
})

const NOW = new Date('2027-03-01T12:00:00Z')
const facts = (given: Partial<AmendmentFacts>): AmendmentFacts => ({
  manner: 'signed',
  draftMade: true,
  releasedAt: NOW,
  objectUntil: null,
  objectedAt: null,
  correctionAskedAt: null,
  inForceAt: null,
  closedAs: null,
  providerSignatures: [],
  ...given,
})

test.each([
  ['being-made', { releasedAt: null, draftMade: false }],
  ['to-release', { releasedAt: null }],
  ['to-sign', {}],
  ['to-sign', { providerSignatures: [{ authority: 'jointly' as const }] }],
  ['to-countersign', { providerSignatures: [{ authority: 'alone' as const }] }],
  ['correction-asked', { correctionAskedAt: NOW, providerSignatures: [{ authority: 'alone' as const }] }],
  ['announced', { manner: 'objection' as const, objectUntil: new Date(NOW.getTime() + 1) }],
  ['in-force', { manner: 'objection' as const, objectUntil: NOW }],
  ['objected', { manner: 'objection' as const, objectUntil: NOW, objectedAt: NOW }],
  ['in-force', { inForceAt: NOW }],
  ['withdrawn', { closedAs: 'withdrawn' as const }],
])('%s follows from its dated facts', (state, given) => {
  expect(amendmentState(facts(given), NOW)).toBe(state)
})

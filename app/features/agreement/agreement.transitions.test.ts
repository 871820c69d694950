import { expect, test } from 'vitest'
import { AGREEMENT_STATES } from './agreement.ts'
import { AGREEMENT_ROLES, agreementTransitions, mayAct, type AgreementAct } from './agreement.transitions.ts'

const LAWYERS = ['lawyer', 'second-lawyer']
/** The allowed, written out by hand and apart from the table: role and state per act. */
const ALLOWED: Record<AgreementAct, [roles: string[], states: string[]]> = {
  release: [['second-lawyer'], ['to-release']],
  sign: [['signatory'], ['to-sign']],
  'ask-correction': [['signatory', 'colleague'], ['to-sign']],
  'refuse-correction': [LAWYERS, ['correction-asked']],
  decline: [['signatory'], ['to-sign', 'correction-asked']],
  remind: [[...LAWYERS, 'system'], ['to-sign']],
  'extend-term': [LAWYERS, ['to-sign']],
  expire: [['system'], ['to-sign', 'correction-asked']],
  revoke: [LAWYERS, ['to-sign', 'correction-asked', 'to-countersign']],
  renew: [
    LAWYERS,
    ['being-made', 'to-release', 'to-sign', 'correction-asked', 'to-countersign', 'declined', 'expired', 'revoked'],
  ],
  countersign: [['mandate-holder'], ['to-countersign']],
}

test('what is written out is allowed, every other combination of act, role and state is refused', () => {
  const acts = Object.keys(agreementTransitions) as AgreementAct[]
  expect(acts.sort()).toEqual(Object.keys(ALLOWED).sort())
  for (const act of acts)
    for (const role of AGREEMENT_ROLES)
      for (const state of AGREEMENT_STATES) {
        const [roles, states] = ALLOWED[act]
        expect([act, role, state, mayAct(act, state, [role])]).toEqual([
          act,
          role,
          state,
          roles.includes(role) && states.includes(state),
        ])
      }
})

test('nobody without a role may anything', () => {
  for (const act of Object.keys(ALLOWED) as AgreementAct[])
    for (const state of AGREEMENT_STATES) expect(mayAct(act, state, [])).toBe(false)
})

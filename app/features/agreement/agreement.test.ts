import { expect, test } from 'vitest'
import { agreementState, isBound } from './agreement.ts'

const at = new Date('2026-01-01T00:00:00Z')
const made = {
  draftMade: true,
  frozenAt: null,
  inForceAt: null,
  endedAt: null,
  closedAs: null,
  correctionAskedAt: null,
  providerSignatures: [],
}
const [alone, jointly] = [{ authority: 'alone' }, { authority: 'jointly' }] as const

test.each([
  [{ ...made, draftMade: false }, 'being-made'],
  [made, 'to-release'],
  [{ ...made, frozenAt: at }, 'to-sign'],
  [{ ...made, frozenAt: at, providerSignatures: [jointly] }, 'to-sign'],
  [{ ...made, frozenAt: at, providerSignatures: [jointly, jointly] }, 'to-countersign'],
  [{ ...made, frozenAt: at, providerSignatures: [alone] }, 'to-countersign'],
  [{ ...made, frozenAt: at, providerSignatures: [alone], inForceAt: at }, 'in-force'],
  [{ ...made, frozenAt: at, providerSignatures: [alone], inForceAt: at, endedAt: at }, 'ended'],
  [{ ...made, frozenAt: at, correctionAskedAt: at, providerSignatures: [jointly] }, 'correction-asked'],
  [{ ...made, frozenAt: at, correctionAskedAt: at, closedAs: 'declined' }, 'declined'],
  [{ ...made, closedAs: 'replaced' }, 'replaced'],
] as const)('the state follows from what happened: %j', (facts, state) => {
  expect(agreementState(facts)).toBe(state)
})

test('nobody is bound without a signature', () => {
  expect(isBound([])).toBe(false)
})

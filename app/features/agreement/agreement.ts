/** The dated facts of an agreement from which its state follows, so that the two can never contradict. */
export type AgreementFacts = {
  draftMade: boolean
  frozenAt: Date | null
  inForceAt: Date | null
  endedAt: Date | null
  providerSignatures: readonly { authority: 'alone' | 'jointly' }[]
}

export type AgreementState = 'being-made' | 'to-release' | 'to-sign' | 'to-countersign' | 'in-force' | 'ended'

/** Where an agreement stands. */
export function agreementState(facts: AgreementFacts): AgreementState {
  if (facts.endedAt) return 'ended'
  if (facts.inForceAt) return 'in-force'
  if (!facts.frozenAt) return facts.draftMade ? 'to-release' : 'being-made'
  return isBound(facts.providerSignatures) ? 'to-countersign' : 'to-sign'
}

/** Signatories that must sign together when each may only sign jointly. */
const JOINT = 2

/** True when the signatures bind the provider: one of somebody who may sign alone, or two who sign jointly. */
export function isBound(signatures: readonly { authority: 'alone' | 'jointly' }[]): boolean {
  return signatures.some((one) => one.authority === 'alone') || signatures.length >= JOINT
}

/** Who is at turn in each state. */
export const AT_TURN: Record<AgreementState, 'portal' | 'legal' | 'provider' | 'region' | 'nobody'> = {
  'being-made': 'portal',
  'to-release': 'legal',
  'to-sign': 'provider',
  'to-countersign': 'region',
  'in-force': 'nobody',
  ended: 'nobody',
}

/** How an agreement that never came into force ended; `replaced` by a next version of the text. */
export const CLOSED_AS = ['replaced', 'declined', 'expired', 'revoked'] as const
export type ClosedAs = (typeof CLOSED_AS)[number]

/** The dated facts of an agreement from which its state follows, so that the two can never contradict. */
export type AgreementFacts = {
  draftMade: boolean
  frozenAt: Date | null
  inForceAt: Date | null
  endedAt: Date | null
  closedAs: ClosedAs | null
  correctionAskedAt: Date | null
  providerSignatures: readonly { authority: 'alone' | 'jointly' }[]
}

export const AGREEMENT_STATES = [
  'being-made',
  'to-release',
  'to-sign',
  'correction-asked',
  'to-countersign',
  'in-force',
  'ended',
  ...CLOSED_AS,
] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** Where an agreement stands. */
export function agreementState(facts: AgreementFacts): AgreementState {
  if (facts.closedAs) return facts.closedAs
  if (facts.endedAt) return 'ended'
  if (facts.inForceAt) return 'in-force'
  if (!facts.frozenAt) return facts.draftMade ? 'to-release' : 'being-made'
  if (facts.correctionAskedAt) return 'correction-asked'
  return isBound(facts.providerSignatures) ? 'to-countersign' : 'to-sign'
}

/** Signatories that must sign together when each may only sign jointly. */
const JOINT = 2

/** True when the signatures bind the provider: one of somebody who may sign alone, or two who sign jointly. */
export function isBound(signatures: readonly { authority: 'alone' | 'jointly' }[]): boolean {
  return signatures.some((one) => one.authority === 'alone') || signatures.length >= JOINT
}

/** Who is at turn in each state. */
export const AT_TURN: Record<AgreementState, 'portal' | 'legal' | 'provider' | 'region' | 'lawyer' | 'nobody'> = {
  'being-made': 'portal',
  'to-release': 'legal',
  'to-sign': 'provider',
  'correction-asked': 'lawyer',
  'to-countersign': 'region',
  'in-force': 'nobody',
  ended: 'nobody',
  replaced: 'nobody',
  declined: 'lawyer',
  expired: 'lawyer',
  revoked: 'nobody',
}

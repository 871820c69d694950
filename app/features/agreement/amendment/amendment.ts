import { isBound } from '../agreement.ts'

/** What an amendment can be about. `suspension` stops new help for a time, `lifting` ends that. */
export const AMENDMENT_KINDS = [
  'products',
  'tariffs',
  'category',
  'terms',
  'party',
  'extension',
  'suspension',
  'lifting',
] as const
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number]

/**
 * How it comes to hold: both parties sign, or the region announces what follows by a rule of the agreement, or it
 * announces it and the provider can object within a term.
 */
export type Manner = 'signed' | 'notice' | 'objection'

/** How an amendment ended that never came to hold. */
export const AMENDMENT_CLOSED_AS = ['withdrawn', 'declined', 'expired', 'refused'] as const
export type AmendmentClosedAs = (typeof AMENDMENT_CLOSED_AS)[number]

export const AMENDMENT_STATES = [
  'being-made',
  'to-release',
  'to-sign',
  'correction-asked',
  'to-countersign',
  'announced',
  'objected',
  'in-force',
  ...AMENDMENT_CLOSED_AS,
] as const
export type AmendmentState = (typeof AMENDMENT_STATES)[number]

/** The dated facts of an amendment from which its state follows. */
export type AmendmentFacts = {
  manner: Manner
  draftMade: boolean
  releasedAt: Date | null
  /** Until when the provider can object; only for `objection`. */
  objectUntil: Date | null
  objectedAt: Date | null
  /** Since when the region has to answer a question to correct it. */
  correctionAskedAt: Date | null
  inForceAt: Date | null
  closedAs: AmendmentClosedAs | null
  providerSignatures: readonly { authority: 'alone' | 'jointly' }[]
}

/** Where an amendment stands. A term to object that passes without an objection needs nobody: the time does it. */
export function amendmentState(facts: AmendmentFacts, now: Date): AmendmentState {
  if (facts.closedAs) return facts.closedAs
  if (facts.inForceAt) return 'in-force'
  if (!facts.releasedAt) return facts.draftMade ? 'to-release' : 'being-made'
  if (facts.manner === 'signed') return signingState(facts)
  if (facts.objectedAt) return 'objected'
  return facts.objectUntil && facts.objectUntil.getTime() <= now.getTime() ? 'in-force' : 'announced'
}

function signingState({ correctionAskedAt, providerSignatures }: AmendmentFacts): AmendmentState {
  if (correctionAskedAt) return 'correction-asked'
  return isBound(providerSignatures) ? 'to-countersign' : 'to-sign'
}

/** Who is at turn in each state. */
export const AMENDMENT_TURN: Record<AmendmentState, 'portal' | 'legal' | 'provider' | 'region' | 'lawyer' | 'nobody'> =
  {
    'being-made': 'portal',
    'to-release': 'legal',
    'to-sign': 'provider',
    'correction-asked': 'lawyer',
    'to-countersign': 'region',
    announced: 'provider',
    objected: 'lawyer',
    'in-force': 'nobody',
    withdrawn: 'nobody',
    declined: 'lawyer',
    expired: 'lawyer',
    refused: 'nobody',
  }

/** The number that is printed: of the agreement, and which amendment of it. */
export const amendmentNumber = (agreementNumber: string, number: number): string => `${agreementNumber}-W${number}`

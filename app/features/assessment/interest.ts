import type { Reason } from '#app/utils/refusal.ts'

/** Ties that keep an officer away from a file: work for or with the provider, family or friends, money, anything else. */
export const INTEREST_KINDS = ['work', 'family', 'money', 'other'] as const
export type InterestKind = (typeof INTEREST_KINDS)[number]

/** What an officer declared in a moment. */
export type Declared = {
  /** True once the officer said to have no (other) interest in anybody who applied. */
  complete: boolean
  /** Providers in which the officer has an interest. */
  providerIds: readonly string[]
}

/**
 * Why this officer may not open or judge the file of this provider; undefined when there is nothing against it. An
 * interest keeps the file shut for good; before the first file of a moment every officer is asked.
 */
export function interestRefusal(declared: Declared, providerId: string): Reason | undefined {
  if (declared.providerIds.includes(providerId)) return { kind: 'assessment.interestDeclared' }
  return declared.complete ? undefined : { kind: 'assessment.interestNotDeclared' }
}

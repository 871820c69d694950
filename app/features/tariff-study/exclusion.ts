/** Why a cost price stays out of a study: never because it is high or low by itself. */
export const EXCLUSION_GROUNDS = ['incomplete', 'mistake', 'other-product', 'atypical'] as const
export type ExclusionGround = (typeof EXCLUSION_GROUNDS)[number]

/** Words with a ground, in characters. */
export const EXCLUSION_REASON_MAXIMUM = 1000

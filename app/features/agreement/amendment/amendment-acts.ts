import type { AmendmentAct } from './amendment.transitions.ts'

/** The acts that ask for a reason on a page of their own: the last part of its address, and the act it does. */
export const REGION_AMENDMENT_ACTS = {
  intrekken: 'withdraw',
  'als-opzegging': 'take-as-notice',
} as const satisfies Record<string, AmendmentAct>
export const PROVIDER_AMENDMENT_ACTS = {
  weigeren: 'decline',
  bezwaar: 'object',
  'bezwaar-intrekken': 'take-back-objection',
} as const satisfies Record<string, AmendmentAct>

export type RegionAmendmentPage = keyof typeof REGION_AMENDMENT_ACTS
export type ProviderAmendmentPage = keyof typeof PROVIDER_AMENDMENT_ACTS
export type AmendmentActPage = RegionAmendmentPage | ProviderAmendmentPage

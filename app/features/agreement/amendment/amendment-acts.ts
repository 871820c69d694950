import type { AgreementRole } from '../agreement.transitions.ts'
import type { AmendmentState } from './amendment.ts'
import { mayActOnAmendment, type AmendmentAct } from './amendment.transitions.ts'

/** The acts that ask for a reason on a page of their own: the last part of its address, and the act it does. */
export const REGION_AMENDMENT_ACTS = {
  'correctie-afwijzen': 'refuse-correction',
  'meer-tijd': 'extend-term',
  intrekken: 'withdraw',
  'als-opzegging': 'take-as-notice',
} as const satisfies Record<string, AmendmentAct>
export const PROVIDER_AMENDMENT_ACTS = {
  correctie: 'ask-correction',
  weigeren: 'decline',
  bezwaar: 'object',
  'bezwaar-intrekken': 'take-back-objection',
} as const satisfies Record<string, AmendmentAct>

export type RegionAmendmentPage = keyof typeof REGION_AMENDMENT_ACTS
export type ProviderAmendmentPage = keyof typeof PROVIDER_AMENDMENT_ACTS
export type AmendmentActPage = RegionAmendmentPage | ProviderAmendmentPage

/** The pages of a table that somebody in these roles can use now. */
export function amendmentPagesFor<Page extends string>(
  pages: Record<Page, AmendmentAct>,
  state: AmendmentState,
  roles: readonly AgreementRole[],
): Page[] {
  return (Object.keys(pages) as Page[]).filter((page) => mayActOnAmendment(pages[page], state, roles))
}

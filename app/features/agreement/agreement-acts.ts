import type { AgreementState } from './agreement.ts'
import { mayAct, type AgreementAct, type AgreementRole } from './agreement.transitions.ts'

/** The acts that ask for a reason on a page of their own: the last part of its address, and the act it does. */
export const PROVIDER_ACTS = { correctie: 'ask-correction', weigeren: 'decline' } as const satisfies Record<
  string,
  AgreementAct
>
export const REGION_ACTS = {
  'correctie-afwijzen': 'refuse-correction',
  'nieuwe-versie': 'renew',
  'meer-tijd': 'extend-term',
  intrekken: 'revoke',
} as const satisfies Record<string, AgreementAct>

export type ProviderActPage = keyof typeof PROVIDER_ACTS
export type RegionActPage = keyof typeof REGION_ACTS

/** True for the address of a page in such a table. */
export function isPageOf<Pages extends object>(
  pages: Pages,
  page: string | undefined,
): page is Extract<keyof Pages, string> {
  return page !== undefined && Object.hasOwn(pages, page)
}

/** The pages of a table that somebody in these roles can use now. */
export function pagesFor<Page extends string>(
  pages: Record<Page, AgreementAct>,
  state: AgreementState,
  roles: readonly AgreementRole[],
): Page[] {
  return (Object.keys(pages) as Page[]).filter((page) => mayAct(pages[page], state, roles))
}

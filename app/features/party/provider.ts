/** A provider is a legal entity with one KVK number. Its facts are typed once and reused everywhere. */
export type Provider = { id: string; organisation: Organisation; signatories: Signatory[] }

export const LEGAL_FORMS = [
  'bv',
  'nv',
  'foundation',
  'association',
  'cooperative',
  'sole-trader',
  'general-partnership',
  'professional-partnership',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

export type Address = { street: string; houseNumber: string; postalCode: string; town: string }
export type Contact = { name: string; email: string; phone: string }

export type Organisation = {
  legalName: string
  /** Null when it is the legal name. */
  tradeName: string | null
  kvkNumber: string
  /** Sole traders have none. */
  rsin: string | null
  vatNumber: string | null
  iban: string
  agbCode: string | null
  legalForm: LegalForm
  address: Address
  contact: Contact
}

/** Who may sign for the provider; `jointly` needs a second signatory. */
export type Signatory = { name: string; jobTitle: string; email: string; authority: 'alone' | 'jointly' }

/** The name shown to people: the trade name when there is one. */
export function displayName(organisation: Pick<Organisation, 'legalName' | 'tradeName'>): string {
  return organisation.tradeName ?? organisation.legalName
}

/** True when these signatories together can bind the provider: one who may sign alone, or two who sign jointly. */
export function canBindProvider(signatories: readonly Signatory[]): boolean {
  return signatories.some((one) => one.authority === 'alone') || signatories.length >= 2
}

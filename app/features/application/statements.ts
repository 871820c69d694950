import type { DecimalText } from '#app/utils/money.ts'
import type { Statements } from './application.ts'

/**
 * Everything a provider states about itself for the category (facts §7): whether it wants to grow or lead, and its
 * size in the reference year. Null until answered. Stored with the application; never compared with another provider.
 */
export type StatedFacts = Statements & {
  /** Young people of this region helped in the reference year. */
  referenceYearClients: number | null
  /** Turnover in this region in the reference year, in euro. */
  referenceYearVolume: DecimalText | null
}

/** The year the size is asked of: two before the contract starts, so that its figures are final for everybody. */
export function referenceYearOf(contractStart: string): number {
  return Number(contractStart.slice(0, 4)) - 2
}

/** The stated facts as stored, with null for what was not answered yet. */
export function statedFactsOf(stored: object): StatedFacts {
  const nothing: StatedFacts = {
    willingToGrow: null,
    willingToLeadTransformation: null,
    referenceYearClients: null,
    referenceYearVolume: null,
  }
  return { ...nothing, ...stored }
}

import type { Statements } from './application.ts'

/** The year the size is asked of: two before the contract starts, so that its figures are final for everybody. */
export function referenceYearOf(contractStart: string): number {
  return Number(contractStart.slice(0, 4)) - 2
}

/** What a provider stated for its category, as stored, with null for what was not answered yet. */
export function statedFactsOf(stored: object): Statements {
  const nothing: Statements = {
    willingToGrow: null,
    willingToLeadTransformation: null,
    referenceYearClients: null,
    referenceYearVolume: null,
  }
  return { ...nothing, ...stored }
}

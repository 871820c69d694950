import type { Elements, ProductUnit, Term } from '#app/features/cost-price/cost-price.ts'

/** Where a tariff came from: the published procedure, a tariff study, or the yearly indexation. */
export type TariffKind = 'initial' | 'study' | 'indexation'

/** A concept may still change; proposed waits for a second officer; adopted waits for publication; published is frozen. */
export type TariffStatus = 'concept' | 'proposed' | 'adopted' | 'published'

/** Why a tariff is what it is, as it is shown and kept: in words, over the four AMvB elements, and opened into its terms. */
export type TariffBuildUp = {
  reason: string
  /** Euro with two decimals, together the tariff; null where the first tariff was published without them. */
  elements: Elements | null
  /** How the amount was calculated, down to parameter and source; null where nothing was calculated. */
  explanation: Term | null
  /** The version of the procedure that published a first tariff. */
  procedureVersion?: number
}

/** A published tariff as everybody reads it; days in Amsterdam, the amount in euro with two decimals. */
export type ShownTariff = {
  id: string
  code: string
  name: string
  unit: ProductUnit
  amount: string
  startsOn: string
  endsOn: string | null
  kind: TariffKind
  buildUp: TariffBuildUp
  fictitious: boolean
  /** The report of the tariff study it came from. */
  reportHref: string | null
}

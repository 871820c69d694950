import type { Elements } from '#app/features/cost-price/cost-price.ts'
import { plainTerm } from '#app/features/cost-price/terms.ts'
import type { ProductUnit, SourceReference } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import { indexedTariff, type IndexedTariff, type TariffRounding } from './indexed-tariff.ts'
import type { TariffKind } from './tariff-version.ts'
import { yearlyIndex, type IndexInput } from './yearly-index.ts'

export type IndexationStatus = 'concept' | 'proposed' | 'adopted' | 'published'

/** What two officers decide about: the figures and their source, and how amounts per hour are rounded. */
export type IndexationRule = IndexInput & { hourRounding: TariffRounding; source: SourceReference }

export type IndexationAct = 'propose' | 'return' | 'adopt' | 'publish' | 'discard'

/** From which state an act is possible, where it leads, and whether it takes another officer than who proposed. */
export const INDEXATION_ACTS: Record<
  IndexationAct,
  { from: IndexationStatus; to: IndexationStatus | null; otherOfficer: boolean }
> = {
  propose: { from: 'concept', to: 'proposed', otherOfficer: false },
  return: { from: 'proposed', to: 'concept', otherOfficer: false },
  adopt: { from: 'proposed', to: 'adopted', otherOfficer: true },
  publish: { from: 'adopted', to: 'published', otherOfficer: false },
  discard: { from: 'concept', to: null, otherOfficer: false },
}

/** The acts of this officer on an indexation in this state. */
export function actsOn(indexation: { status: IndexationStatus; proposedBy: string | null }, officerId: string) {
  return (Object.keys(INDEXATION_ACTS) as IndexationAct[]).filter((act) => {
    const { from, otherOfficer } = INDEXATION_ACTS[act]
    return from === indexation.status && !(otherOfficer && indexation.proposedBy === officerId)
  })
}

/** A tariff that holds on the day before the new ones start. */
export type StandingTariff = {
  code: string
  unit: ProductUnit
  amount: string
  elements: Elements | null
  startsOn: PlainDate
  kind: TariffKind
}

export type TariffRise = StandingTariff & { next: IndexedTariff }

/**
 * What every tariff becomes. A product whose tariff a study fixes anew from the same day keeps that one: it is at the
 * level of the new year already, so the index does not come on top of it.
 */
export function riseOf(
  rule: IndexationRule,
  standing: readonly StandingTariff[],
  fixedAnew: readonly string[],
): { rises: TariffRise[]; skipped: StandingTariff[] } {
  const index = yearlyIndex(rule)
  const rounding = (unit: ProductUnit): TariffRounding => (unit === 'hour' ? rule.hourRounding : 'cent')
  return {
    rises: standing
      .filter(({ code }) => !fixedAnew.includes(code))
      .map((one) => ({ ...one, next: indexedTariff(one, index, rounding(one.unit)) })),
    skipped: standing.filter(({ code }) => fixedAnew.includes(code)),
  }
}

/** The index of a rule as plain data with all it follows from. */
export function indexOf(rule: IndexInput) {
  return plainTerm(yearlyIndex(rule), () => undefined)
}

import type { Elements, Term } from '#app/features/cost-price/cost-price.ts'
import { given, plainTerm, result, type ExactTerm } from '#app/features/cost-price/terms.ts'
import { centsText, euro, roundHalfUp, type Exact } from '#app/utils/money.ts'

/** To whole cents, or, for what is declared per minute, to an amount per hour that is whole cents per minute. */
export type TariffRounding = 'cent' | 'minute'

const MINUTES_PER_HOUR = 60
const CENTS = 100

/** Rounds half up; `minute` gives the nearest number of cents that 60 divides, and never zero. */
export function roundTariff(amount: Exact, rounding: TariffRounding): string {
  if (rounding === 'cent') return centsText(amount)
  const perMinute = roundHalfUp(amount.times(CENTS).dividedBy(MINUTES_PER_HOUR), 0)
  return centsText((perMinute.isZero() ? euro(1) : perMinute).times(MINUTES_PER_HOUR).dividedBy(CENTS))
}

export type IndexedTariff = { amount: string; elements: Elements | null; explanation: Term }

type Standing = { code: string; amount: string; elements: Elements | null }

/**
 * The tariff of next year: the one that holds, times 1 + index, rounded. What the index adds, with the rounding, stands
 * in element d (art. 2.3 lid 1 onder d Besluit Jeugdwet); a to c stay as they were.
 */
export function indexedTariff(standing: Standing, index: ExactTerm, rounding: TariffRounding): IndexedTariff {
  const old = given(`${standing.code}.tariff`, 'Tarief nu', standing.amount, 'euro')
  const exact = result(
    { key: `${standing.code}.indexed`, label: 'Voor afronding', unit: 'euro', formula: 'tarief nu x (1 + index)' },
    old.value.times(index.value.plus(1)),
    [old, index],
  )
  const amount = roundTariff(exact.value, rounding)
  const formula =
    rounding === 'cent' ? 'afgerond op hele centen' : 'afgerond op een bedrag dat deelbaar is door 60 minuten'
  const name = { key: `${standing.code}.newTariff`, label: 'Nieuw tarief', unit: 'euro' as const, formula }
  return {
    amount,
    elements: standing.elements && {
      ...standing.elements,
      d: centsText(euro(standing.elements.d).plus(euro(amount)).minus(euro(standing.amount))),
    },
    explanation: plainTerm(result(name, euro(amount), [exact]), () => undefined),
  }
}

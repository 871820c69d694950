import { given, result, sum, type ExactTerm } from '#app/features/cost-price/terms.ts'
import { euro, roundHalfUp, type Exact } from '#app/utils/money.ts'

/** How last year's difference is taken over: as a ratio of the two indices (2024), or in percentage points (2025). */
export type CorrectionMethod = 'relative' | 'percentage-point'

/** OVA (wages) and ppc (prices) as published, as fractions: 4,18% is "0.0418". */
export type Figures = { ova: string; ppc: string }

/** Everything the index of one year follows from, with where it was read. */
export type IndexInput = {
  year: number
  /** Part of the tariff that follows the wages; the rest follows the prices. */
  wageWeight: string
  preliminary: Figures
  /** Last year's figures; null in the first year after a procurement, which knows no correction. */
  previous: { preliminary: Figures; definitive: Figures } | null
  method: CorrectionMethod
  /** Decimals of a percentage to which weighted indices and correction are rounded before they are added. */
  stepDecimals: number
  /** Decimals of a percentage of the index itself. */
  decimals: number
}

const PERCENT_DECIMALS = 2

/**
 * index(t) = w x OVA + (1 - w) x ppc, preliminary, plus what last year's definitive index differed from its preliminary
 * one, by the method of the year. In the first year after a procurement only the preliminary index counts.
 */
export function yearlyIndex(input: IndexInput): ExactTerm {
  const preliminary = weighted(input, 'preliminary', input.preliminary)
  const parts = input.previous === null ? [preliminary] : [preliminary, correction(input, input.previous)]
  const formula =
    input.previous === null
      ? 'alleen de voorlopige index: het eerste jaar na de inkoop heeft geen correctie'
      : 'voorlopige index + correctie over vorig jaar'
  const value = rounded(sum(parts), input.decimals)
  return result({ key: 'index', label: `Index ${String(input.year)}`, unit: 'share', formula }, value, parts)
}

/** A fraction rounded to so many decimals of a percentage. */
function rounded(value: Exact, decimals: number): Exact {
  return roundHalfUp(value, decimals + PERCENT_DECIMALS)
}

const WORDS = {
  preliminary: { label: 'Voorlopige index', figure: 'voorlopig' },
  'previous-preliminary': { label: 'Voorlopige index vorig jaar', figure: 'voorlopig, vorig jaar' },
  'previous-definitive': { label: 'Definitieve index vorig jaar', figure: 'definitief, vorig jaar' },
} as const

function weighted({ wageWeight, stepDecimals }: IndexInput, which: keyof typeof WORDS, figures: Figures): ExactTerm {
  const { label, figure } = WORDS[which]
  const weight = given('index.weight', 'Gewicht van de lonen', wageWeight, 'share')
  const ova = given(`index.${which}.ova`, `OVA ${figure}`, figures.ova, 'share')
  const ppc = given(`index.${which}.ppc`, `Ppc ${figure}`, figures.ppc, 'share')
  const exact = weight.value.times(ova.value).plus(euro(1).minus(weight.value).times(ppc.value))
  const formula = 'gewicht lonen x OVA + (1 - gewicht lonen) x ppc'
  return result({ key: `index.${which}`, label, unit: 'share', formula }, rounded(exact, stepDecimals), [
    weight,
    ova,
    ppc,
  ])
}

function correction(input: IndexInput, previous: NonNullable<IndexInput['previous']>): ExactTerm {
  const definitive = weighted(input, 'previous-definitive', previous.definitive)
  const preliminary = weighted(input, 'previous-preliminary', previous.preliminary)
  const relative = input.method === 'relative'
  const exact = relative
    ? definitive.value.plus(1).dividedBy(preliminary.value.plus(1)).minus(1)
    : definitive.value.minus(preliminary.value)
  const formula = relative ? '(1 + definitief) : (1 + voorlopig) - 1' : 'definitief - voorlopig, in procentpunten'
  const name = { key: 'index.correction', label: 'Correctie over vorig jaar', unit: 'share' as const, formula }
  return result(name, rounded(exact, input.stepDecimals), [definitive, preliminary])
}

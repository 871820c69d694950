import { euro, roundHalfUp, type Exact } from '#app/utils/money.ts'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import type { FormatLocale } from '#app/utils/format-date.ts'
import { findBand, type Band } from '../reference.ts'
import type { Check, CheckContext } from './check.ts'

const SHOWN_DECIMALS = 2
const MEASURE_DECIMALS = 8

/** A number as people read it in its unit. */
export function shown(value: Exact, unit: Band['unit'], locale: FormatLocale = 'nl'): string {
  const text = (exact: Exact) => roundHalfUp(exact, SHOWN_DECIMALS).toFixed()
  switch (unit) {
    case 'euro':
      return formatEuro(text(value), locale)
    case 'share':
      return formatPercentage(text(value.times(100)), locale)
    case 'hours':
      return `${formatDecimal(text(value), locale)} ${locale === 'nl' ? 'uur' : 'hours'}`
    case 'number':
      return formatDecimal(text(value), locale)
  }
}

const BAND_WORDS = { nl: { to: 'tot', from: 'vanaf', none: 'geen' }, en: { to: 'to', from: 'from', none: 'none' } }

/** The band in words: "10% tot 32%". */
export function bandText(band: Pick<Band, 'low' | 'high' | 'unit'>, locale: FormatLocale = 'nl'): string {
  const { low, high, unit } = band
  const words = BAND_WORDS[locale]
  const end = (one: string) => shown(euro(one), unit, locale)
  if (low !== null && high !== null) return `${end(low)} ${words.to} ${end(high)}`
  if (low !== null) return `${words.from} ${end(low)}`
  return high === null ? words.none : `${words.to} ${end(high)}`
}

/** True when the value is below the low or above the high end; the ends themselves are usual. */
function isOutside(value: Exact, band: Band): boolean {
  return (
    (band.low !== null && value.lessThan(euro(band.low))) || (band.high !== null && value.greaterThan(euro(band.high)))
  )
}

type Words = Pick<Check, 'id' | 'product' | 'rule' | 'provider' | 'officer'> & {
  bandKey: string
  severity?: Check['severity']
  narrow?: Parameters<typeof findBand>[2]
}

/** One outcome when the value is outside its band of the region and year; none when inside or when there is no band. */
export function bandCheck(context: CheckContext, value: Exact, words: Words): Check[] {
  const { bandKey, narrow, severity = 'question', ...text } = words
  const band = findBand(context.reference, bandKey, narrow)
  if (band === undefined || !isOutside(value, band)) return []
  const status = band.status === 'assumed' ? ', aangenomen' : ''
  return [
    {
      ...text,
      severity,
      source: `${band.source} (${band.period}${status})`,
      observed: shown(value, band.unit),
      band: bandText(band),
      measure: {
        value: roundHalfUp(value, MEASURE_DECIMALS).toFixed(),
        low: band.low,
        high: band.high,
        unit: band.unit,
      },
    },
  ]
}

import { euro, roundHalfUp, type Exact } from '#app/utils/money.ts'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { findBand, type Band } from '../reference.ts'
import type { Check, CheckContext } from './check.ts'

const SHOWN_DECIMALS = 2

/** A number as people read it in its unit. */
export function shown(value: Exact, unit: Band['unit']): string {
  const text = (exact: Exact) => roundHalfUp(exact, SHOWN_DECIMALS).toFixed()
  switch (unit) {
    case 'euro':
      return formatEuro(text(value))
    case 'share':
      return formatPercentage(text(value.times(100)))
    case 'hours':
      return `${formatDecimal(text(value))} uur`
    case 'number':
      return formatDecimal(text(value))
  }
}

/** The band in words: "10% tot 32%". */
function bandText(band: Band): string {
  const { low, high } = band
  if (low !== null && high !== null) return `${shown(euro(low), band.unit)} tot ${shown(euro(high), band.unit)}`
  if (low !== null) return `vanaf ${shown(euro(low), band.unit)}`
  return high === null ? 'geen' : `tot ${shown(euro(high), band.unit)}`
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
    },
  ]
}

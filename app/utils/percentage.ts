import { Exact, euro, type DecimalText } from '#app/utils/money.ts'

/** A rate as a fraction in decimal text: "0.0474" is 4,74 %. */
export type RateText = DecimalText

/** What went wrong when a person's percentage could not be read. */
export type PercentageRefusal = 'empty' | 'not-a-number' | 'ambiguous'

const WITH_SIGN = /^(-?\d{1,6})(?:[.,](\d{1,8}))?\s?%$/
const FRACTION = /^(-?\d)(?:[.,](\d{1,10}))?$/

/**
 * Reads a percentage as people type it: "25%", "25,5 %", "0,25" and "0.25" all work. A bare number above 1 without a
 * percent sign could mean both 25 % and 2.500 %, so it is refused as ambiguous.
 */
export function readPercentage(text: string): { ok: true; rate: RateText } | { ok: false; reason: PercentageRefusal } {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, reason: 'empty' }
  const percent = WITH_SIGN.exec(trimmed)
  if (percent) return { ok: true, rate: new Exact(`${percent[1] ?? ''}.${percent[2] ?? '0'}`).div(100).toFixed() }
  const fraction = FRACTION.exec(trimmed)
  if (fraction) {
    const rate = new Exact(`${fraction[1] ?? ''}.${fraction[2] ?? '0'}`)
    return rate.abs().greaterThan(1) ? { ok: false, reason: 'ambiguous' } : { ok: true, rate: rate.toFixed() }
  }
  return { ok: false, reason: /^-?\d+([.,]\d+)?$/.test(trimmed) ? 'ambiguous' : 'not-a-number' }
}

/** The part of an amount that a rate stands for, exact and not rounded. */
export function partOf(amount: DecimalText, rate: RateText): Exact {
  return euro(amount).times(euro(rate))
}

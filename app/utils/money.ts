import DecimalBase from 'decimal.js'

/** Exact decimals with one rounding for the whole portal: half away from zero, as PostgreSQL numeric rounds. */
export const Exact = DecimalBase.clone({
  precision: 40,
  rounding: DecimalBase.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
})
export type Exact = DecimalBase

/** An exact number as stored and sent: plain digits with a point, never an exponent. */
export type DecimalText = string

const DECIMAL_TEXT = /^-?\d{1,20}(\.\d{1,20})?$/

/** True when the text is a plain decimal number this portal stores. */
export function isDecimalText(text: string): text is DecimalText {
  return DECIMAL_TEXT.test(text)
}

/**
 * An exact number from stored text (amount, rate or quantity) or from a whole number in code. Throws a RangeError on
 * anything else: stored numbers were checked on the way in.
 */
export function euro(value: DecimalText | number): Exact {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? value.toFixed(0) : value
  if (typeof text === 'number' || !isDecimalText(text))
    throw new RangeError(`not an exact number: ${JSON.stringify(value)}`)
  return new Exact(text)
}

/** Rounds to a number of decimals, half away from zero: 2.675 becomes 2.68 and -2.675 becomes -2.68. */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  return value.toDecimalPlaces(decimals, DecimalBase.ROUND_HALF_UP)
}

/** Euros with exactly two decimals, as text: 12.5 becomes "12.50". */
export function centsText(amount: Exact): DecimalText {
  const text = amount.toFixed(2, DecimalBase.ROUND_HALF_UP)
  return text === '-0.00' ? '0.00' : text
}

/** The exact sum of stored amounts. */
export function sumOf(amounts: readonly DecimalText[]): Exact {
  return amounts.reduce((total, amount) => total.plus(euro(amount)), new Exact(0))
}

/**
 * Splits an amount in whole cents over non-negative weights so that the parts sum to it exactly (largest remainder;
 * on equal remainders the earlier part gets the cent). All weights zero means equal parts.
 */
export function splitCents(total: DecimalText, weights: readonly DecimalText[]): DecimalText[] {
  if (weights.length === 0) return []
  const cents = roundHalfUp(euro(total), 2).times(100)
  const sum = sumOf(weights)
  const shares = weights.map((weight) =>
    sum.isZero() ? cents.div(weights.length) : cents.times(euro(weight)).div(sum),
  )
  const floors = shares.map((share) => share.floor())
  const left = cents.minus(floors.reduce((a, b) => a.plus(b), new Exact(0))).toNumber()
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.minus(share.floor()) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index)
  const lucky = new Set(byRemainder.slice(0, left).map((part) => part.index))
  return floors.map((floor, index) => centsText(floor.plus(lucky.has(index) ? 1 : 0).div(100)))
}

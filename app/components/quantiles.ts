/** Five values that describe a distribution; each is one that occurs, as exact text. */
export type Quantiles = { lowest: string; quarter: string; median: string; threeQuarters: string; highest: string }

/**
 * Nearest-rank quantiles of decimal texts: the smallest value such that at least that share is not above it.
 * Undefined when there are no values.
 */
export function quantilesOf(values: readonly string[]): Quantiles | undefined {
  const sorted = [...values].sort((one, other) => Number(one) - Number(other))
  const at = (share: number) => sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]
  const [lowest, quarter, median, threeQuarters, highest] = [at(0), at(0.25), at(0.5), at(0.75), at(1)]
  if (lowest === undefined || quarter === undefined || median === undefined) return undefined
  if (threeQuarters === undefined || highest === undefined) return undefined
  return { lowest, quarter, median, threeQuarters, highest }
}

import { euro, type Exact } from '#app/utils/money.ts'

/** An amount with how heavily it counts. */
export type Weighted = { value: Exact; weight: Exact }

/** How values lie; exact, in the unit of the values. */
export type Distribution = {
  count: number
  lowest: Exact
  quarter: Exact
  median: Exact
  threeQuarters: Exact
  highest: Exact
}

/** Values in order, lowest first. Most are told apart by a plain number; only those it cannot tell apart are compared. */
export function ordered(values: readonly Exact[]): Exact[] {
  return values
    .map((value) => ({ value, near: value.toNumber() }))
    .sort((one, other) => one.near - other.near || one.value.comparedTo(other.value))
    .map(({ value }) => value)
}

/**
 * The value below which a share of ordered values lies: Hyndman and Fan type 7, linear between neighbours, as
 * QUARTILE.INC and PERCENTILE.INC of spreadsheet programs give it. Undefined for no values.
 */
export function quantile(sorted: readonly Exact[], share: string): Exact | undefined {
  const place = euro(share).times(Math.max(sorted.length - 1, 0))
  const below = place.floor()
  const lower = sorted[below.toNumber()]
  const upper = sorted[Math.min(below.toNumber() + 1, sorted.length - 1)]
  if (lower === undefined || upper === undefined) return undefined
  return lower.plus(upper.minus(lower).times(place.minus(below)))
}

/**
 * The lowest value such that those at or below it hold at least this share of all weight: the inverse of the weighted
 * distribution function (type 1 when all weights are equal). Undefined when there is no weight.
 */
export function weightedQuantile(items: readonly Weighted[], share: string): Exact | undefined {
  const counting = items.filter(({ weight }) => weight.greaterThan(0))
  const sorted = counting.sort((one, other) => one.value.comparedTo(other.value))
  const wanted = totalWeight(sorted).times(euro(share))
  let reached = euro(0)
  for (const { value, weight } of sorted) {
    reached = reached.plus(weight)
    if (reached.gte(wanted)) return value
  }
  return undefined
}

/** Lowest, quartiles, median and highest without weights; undefined for no values. */
export function distributionOf(values: readonly Exact[]): Distribution | undefined {
  const sorted = ordered(values)
  return distributionWith(sorted, (share) => quantile(sorted, share))
}

/** The same with every value counting for its weight; undefined when nothing has weight. */
export function weightedDistributionOf(items: readonly Weighted[]): Distribution | undefined {
  const counting = items.filter(({ weight }) => weight.greaterThan(0))
  return distributionWith(ordered(counting.map(({ value }) => value)), (share) => weightedQuantile(counting, share))
}

function distributionWith(
  sorted: readonly Exact[],
  at: (share: string) => Exact | undefined,
): Distribution | undefined {
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const [quarter, median, threeQuarters] = [at('0.25'), at('0.5'), at('0.75')]
  if (!lowest || !highest || !quarter || !median || !threeQuarters) return undefined
  return { count: sorted.length, lowest, quarter, median, threeQuarters, highest }
}

/** Which share of the weight belongs to values at or below an amount; undefined when there is no weight. */
export function coverageOf(items: readonly Weighted[], amount: Exact): Exact | undefined {
  const all = totalWeight(items)
  if (all.isZero()) return undefined
  return totalWeight(items.filter(({ value }) => value.lte(amount))).dividedBy(all)
}

function totalWeight(items: readonly Weighted[]): Exact {
  return items.reduce((total, { weight }) => total.plus(weight), euro(0))
}

import { euro, type Exact } from '#app/utils/money.ts'

/** When figures about few providers are not shown: a rule of the region, with its source. */
export type DisclosureRule = {
  /** Figures about fewer providers than this are not shown, nor what they could be calculated from. */
  fewestProviders: number
  /** Weighted figures are not shown when one provider holds more than this share of the weight. */
  largestShare: string
  source: string
  status: 'found' | 'assumed'
}

/** True when figures about so many providers may be shown; nobody is nothing to protect. */
export function mayShow(rule: Pick<DisclosureRule, 'fewestProviders'>, providers: number): boolean {
  return providers >= rule.fewestProviders
}

/** True when no provider weighs so heavily that a weighted figure would be its own. */
export function isBalanced(rule: Pick<DisclosureRule, 'largestShare'>, weights: readonly Exact[]): boolean {
  const total = weights.reduce((sum, weight) => sum.plus(weight), euro(0))
  const limit = total.times(euro(rule.largestShare))
  return !total.isZero() && weights.every((weight) => weight.lte(limit))
}

/**
 * Which groups of a division into groups are not shown. A group that is too small hides; so that it cannot be
 * calculated from the whole minus the others, the smallest other groups hide with it until what hides is at least two
 * groups and together large enough. Groups without anybody hide nothing.
 */
export function hiddenGroups(rule: Pick<DisclosureRule, 'fewestProviders'>, counts: readonly number[]): Set<number> {
  const present = counts.map((count, group) => ({ count, group })).filter(({ count }) => count > 0)
  const bySize = present.sort((one, other) => one.count - other.count || one.group - other.group)
  const hidden = new Set(bySize.filter(({ count }) => !mayShow(rule, count)).map(({ group }) => group))
  if (hidden.size === 0) return hidden
  let together = bySize.filter(({ group }) => hidden.has(group)).reduce((sum, { count }) => sum + count, 0)
  for (const { count, group } of bySize) {
    if (hidden.size > 1 && together >= rule.fewestProviders) break
    if (hidden.has(group)) continue
    hidden.add(group)
    together += count
  }
  return hidden
}

import { euro, Exact, type DecimalText } from '#app/utils/money.ts'
import { mixReaches, recalculate, type Assumptions, type Recalculated } from './what-if.ts'
import type { Ingredients, ProviderKind } from './point.ts'
import {
  coverageOf,
  distributionOf,
  ordered,
  quantile,
  weightedDistributionOf,
  type Distribution,
  type Weighted,
} from './statistics.ts'
import { hiddenGroups, isBalanced, mayShow, type DisclosureRule } from './suppression.ts'

/** How heavily a provider counts: all alike, by the units it expects to deliver, or by the clients it can help at once. */
export const WEIGHTINGS = ['none', 'volume', 'capacity'] as const
export type Weighting = (typeof WEIGHTINGS)[number]

/** By what providers can be divided, in support of different tariffs for different circumstances. */
export const SEGMENT_AXES = ['size', 'cao', 'kind'] as const
export type SegmentAxis = (typeof SEGMENT_AXES)[number]

/** One provider's last submitted cost price of one product. */
export type StudyPoint = Ingredients & {
  submissionId: string
  applicationId: string
  providerId: string
  price: DecimalText
  volume: DecimalText | null
  capacity: number | null
  size: 'small' | 'large'
  cao: string
  kind: ProviderKind
  excluded: boolean
}

/** What the researcher chose. */
export type Choices = { weighting: Weighting; assumptions: Assumptions }

export type SegmentRow = { group: string; count: number | null; distribution: Distribution | null }

/** Cost prices that take part, by the researcher's assumptions. */
export type Taken = { point: StudyPoint; now: Recalculated; weight: Exact | null }

/** Every cost price that is not left out, calculated anew by the assumptions. */
export function takePart(points: readonly StudyPoint[], { weighting, assumptions }: Choices): Taken[] {
  return points
    .filter((point) => !point.excluded)
    .map((point) => ({ point, now: recalculate(point, assumptions), weight: weightOf(point, weighting) }))
}

function weightOf(point: StudyPoint, weighting: Weighting): Exact | null {
  if (weighting === 'none') return euro(1)
  const stated = weighting === 'volume' ? point.volume : point.capacity
  if (stated === null) return null
  const weight = euro(stated)
  return weight.greaterThan(0) ? weight : null
}

/** How the cost prices of one product lie; `distribution` is null when they are too few to be shown. */
export type StudyResult = {
  taken: number
  excluded: number
  distribution: Distribution | null
  /** Null: not asked, too few with a weight, or one of them outweighs the others. */
  weighted: Distribution | null
  /** Providers without a stated weight, who do not count in the weighted figures. */
  withoutWeight: number
  /** Providers for whom the shift of the mix changes nothing. */
  mixUnreached: number
  /** Middle value of each element by itself; they do not add up to the middle price. */
  elements: Record<'a' | 'b' | 'c' | 'd', Exact> | null
}

export function studyOf(points: readonly StudyPoint[], choices: Choices, rule: DisclosureRule): StudyResult {
  const taken = takePart(points, choices)
  const shown = mayShow(rule, taken.length)
  const { mix } = choices.assumptions
  return {
    taken: taken.length,
    excluded: points.length - taken.length,
    distribution: shown ? (distributionOf(taken.map(({ now }) => now.price)) ?? null) : null,
    weighted: choices.weighting === 'none' ? null : weightedOf(taken, rule),
    withoutWeight: taken.filter(({ weight }) => weight === null).length,
    mixUnreached: mix ? taken.filter(({ point }) => !mixReaches(point, mix)).length : 0,
    elements: shown ? elementsOf(taken) : null,
  }
}

/** Prices with their weights, of whoever has one; null when that would show a provider. */
function weighable(taken: readonly Taken[], rule: DisclosureRule): Weighted[] | null {
  const items = taken.flatMap(({ now, weight }) => (weight ? [{ value: now.price, weight }] : []))
  const weights = items.map(({ weight }) => weight)
  return mayShow(rule, items.length) && isBalanced(rule, weights) ? items : null
}

function weightedOf(taken: readonly Taken[], rule: DisclosureRule): Distribution | null {
  const items = weighable(taken, rule)
  return items ? (weightedDistributionOf(items) ?? null) : null
}

function elementsOf(taken: readonly Taken[]): StudyResult['elements'] {
  const middle = (name: 'a' | 'b' | 'c' | 'd') => quantile(ordered(taken.map(({ now }) => now[name])), '0.5')
  const [a, b, c, d] = [middle('a'), middle('b'), middle('c'), middle('d')]
  return a && b && c && d ? { a, b, c, d } : null
}

/** Which share of providers, and of their weight, has a cost price at or below a tariff; null is not shown. */
export type Coverage = { providers: Exact | null; weight: Exact | null }

export function coverageAt(taken: readonly Taken[], amount: Exact, rule: DisclosureRule): Coverage {
  if (!mayShow(rule, taken.length)) return { providers: null, weight: null }
  const items = weighable(taken, rule)
  return {
    providers:
      coverageOf(
        taken.map(({ now }) => ({ value: now.price, weight: euro(1) })),
        amount,
      ) ?? null,
    weight: items ? (coverageOf(items, amount) ?? null) : null,
  }
}

const GROUP_OF: Record<SegmentAxis, (point: StudyPoint) => string> = {
  size: (point) => point.size,
  cao: (point) => point.cao,
  kind: (point) => point.kind,
}

/** The cost prices per group of one division; groups that could show a provider stay empty (see `hiddenGroups`). */
export function segmentsOf(taken: readonly Taken[], axis: SegmentAxis, rule: DisclosureRule): SegmentRow[] {
  const groups = new Map<string, Exact[]>()
  for (const { point, now } of taken) {
    const group = GROUP_OF[axis](point)
    groups.set(group, [...(groups.get(group) ?? []), now.price])
  }
  const rows = [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
  const hidden = hiddenGroups(
    rule,
    rows.map(([, prices]) => prices.length),
  )
  return rows.map(([group, prices], place) =>
    hidden.has(place)
      ? { group, count: null, distribution: null }
      : { group, count: prices.length, distribution: distributionOf(prices) ?? null },
  )
}

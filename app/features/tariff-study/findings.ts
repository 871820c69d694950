import { z } from 'zod'
import { euro, Exact, roundHalfUp } from '#app/utils/money.ts'
import { EXCLUSION_GROUNDS, type ExclusionGround } from './exclusion.ts'
import type { Distribution } from './statistics.ts'
import {
  coverageAt,
  SEGMENT_AXES,
  segmentsOf,
  studyOf,
  takePart,
  WEIGHTINGS,
  type Choices,
  type StudyPoint,
} from './study.ts'
import { mayShow, type DisclosureRule } from './suppression.ts'

const decimal = z.string().regex(/^-?\d{1,12}(\.\d{1,10})?$/)
const middle = z.object({ quarter: decimal, median: decimal, threeQuarters: decimal })
const shift = z.object({ from: z.string(), to: z.string(), share: decimal })

/**
 * What a study found, as it is published: rounded, without extremes, and nothing by which a provider can be recognised.
 * Null stands for what is not shown.
 */
export const findingsSchema = z.object({
  providers: z.number().int(),
  /** Left out by ground; null for fewer than may be shown. */
  excluded: z.array(z.object({ ground: z.enum(EXCLUSION_GROUNDS), count: z.number().int().nullable() })),
  weighting: z.enum(WEIGHTINGS),
  assumptions: z.object({ hours: decimal, overhead: decimal, mix: shift.nullable() }),
  prices: middle,
  weighted: middle.nullable(),
  elements: z.object({ a: decimal, b: decimal, c: decimal, d: decimal }),
  /** Shares in whole steps of five percent. */
  coverage: z.object({ providers: decimal, weight: decimal.nullable() }),
  segments: z.array(
    z.object({
      axis: z.enum(SEGMENT_AXES),
      groups: z.array(z.object({ group: z.string(), count: z.number().int().nullable(), prices: middle.nullable() })),
    }),
  ),
  rule: z.object({ fewestProviders: z.number().int(), largestShare: decimal, source: z.string() }),
})
export type Findings = z.infer<typeof findingsSchema>

/** Below this amount figures are rounded to half euros, from it to whole ones. */
const FINE_BELOW = '50'

/** An amount as it is published: coarse enough not to be anybody's cost price. */
function coarse(amount: Exact): string {
  return amount.lessThan(FINE_BELOW)
    ? roundHalfUp(amount.times(2), 0).dividedBy(2).toFixed(2)
    : roundHalfUp(amount, 0).toFixed(2)
}

const SHARE_STEPS = 20

/** A share in steps of five percent, down, so that a coverage is never more than there is. */
function coarseShare(share: Exact): string {
  return share.times(SHARE_STEPS).floor().dividedBy(SHARE_STEPS).toFixed(2)
}

const coarseMiddle = ({ quarter, median, threeQuarters }: Distribution) => ({
  quarter: coarse(quarter),
  median: coarse(median),
  threeQuarters: coarse(threeQuarters),
})

type Studied = {
  points: readonly StudyPoint[]
  choices: Choices
  amount: string
  excluded: Readonly<Partial<Record<ExclusionGround, number>>>
}

/** The findings of a study at a proposed tariff; undefined when too few cost prices take part to publish anything. */
export function findingsOf({ points, choices, amount, excluded }: Studied, rule: DisclosureRule): Findings | undefined {
  const result = studyOf(points, choices, rule)
  const { distribution, elements } = result
  if (!distribution || !elements) return undefined
  const taken = takePart(points, choices)
  const coverage = coverageAt(taken, euro(amount), rule)
  if (!coverage.providers) return undefined
  const above = taken.filter(({ now }) => now.price.greaterThan(euro(amount))).length
  const few = [above, taken.length - above].some((count) => count > 0 && !mayShow(rule, count))
  return {
    providers: result.taken,
    excluded: EXCLUSION_GROUNDS.flatMap((ground) => {
      const count = excluded[ground] ?? 0
      return count === 0 ? [] : [{ ground, count: mayShow(rule, count) ? count : null }]
    }),
    weighting: choices.weighting,
    assumptions: choices.assumptions,
    prices: coarseMiddle(distribution),
    weighted: result.weighted && coarseMiddle(result.weighted),
    elements: { a: coarse(elements.a), b: coarse(elements.b), c: coarse(elements.c), d: coarse(elements.d) },
    coverage: {
      providers: coarseShare(coverage.providers),
      weight: coverage.weight && choices.weighting !== 'none' && !few ? coarseShare(coverage.weight) : null,
    },
    segments: SEGMENT_AXES.map((axis) => ({
      axis,
      groups: segmentsOf(taken, axis, rule).map(({ group, count, distribution: prices }) => ({
        group,
        count,
        prices: prices && coarseMiddle(prices),
      })),
    })),
    rule: { fewestProviders: rule.fewestProviders, largestShare: rule.largestShare, source: rule.source },
  }
}

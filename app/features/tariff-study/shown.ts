import { centsText, roundHalfUp, type Exact } from '#app/utils/money.ts'
import type { Distribution } from './statistics.ts'
import type { SegmentRow } from './study.ts'

/** A distribution as decimal texts in cents, for screens. */
export type ShownDistribution = Record<'lowest' | 'quarter' | 'median' | 'threeQuarters' | 'highest', string>

export function shownDistribution(distribution: Distribution): ShownDistribution {
  const { lowest, quarter, median, threeQuarters, highest } = distribution
  return {
    lowest: centsText(lowest),
    quarter: centsText(quarter),
    median: centsText(median),
    threeQuarters: centsText(threeQuarters),
    highest: centsText(highest),
  }
}

/** A share as percentage points with one decimal: 0.8333 is "83.3". */
export function shownShare(share: Exact): string {
  return roundHalfUp(share.times(100), 1).toFixed()
}

export function shownSegment({ group, count, distribution }: SegmentRow) {
  return { group, count, distribution: distribution && shownDistribution(distribution) }
}

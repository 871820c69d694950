import { euro, Exact, roundHalfUp } from '#app/utils/money.ts'
import type { StaffingLevel } from '#app/features/cost-price/cost-price.ts'
import type { Ingredients } from './point.ts'

/** Other assumptions than the providers', the same for all of them. Shares: 0.05 is 5%. */
export type Assumptions = {
  /** How many more (or fewer) hours an fte delivers, as a share. */
  hours: string
  /** Percentage points on top of every provider's own overhead, as a share of cost. */
  overhead: string
  /** Part of the work of one level that another level does. */
  mix: { from: StaffingLevel; to: StaffingLevel; share: string } | null
}
export const AS_STATED: Assumptions = { hours: '0', overhead: '0', mix: null }

export type Recalculated = { price: Exact; a: Exact; b: Exact; c: Exact; d: Exact }

const OVERHEAD_MAXIMUM = '0.9'

/**
 * The cost price with other assumptions, by the same formula as the whole calculation:
 * (direct / (1 - o) x (1 + r) + housing) x (1 + i). More hours divide the costs of professionals by (1 + hours); for a
 * 24-hour period those of the group only, because presence must stay the same and support is counted in fte. With
 * nothing changed it gives the stated price.
 */
export function recalculate(point: Ingredients, assumptions: Assumptions): Recalculated {
  const hours = euro(assumptions.hours).plus(1)
  const shifted = mixShift(point, assumptions.mix)
  const group = euro(point.clientBound).plus(shifted)
  const support = euro(point.notClientBound)
  const a = point.unit === 'day' ? group.dividedBy(hours).plus(support) : group.plus(support).dividedBy(hours)
  const b = euro(point.otherDirect)
  const direct = a.plus(b)
  const o = Exact.min(Exact.max(euro(point.overheadShare).plus(euro(assumptions.overhead)), 0), OVERHEAD_MAXIMUM)
  const cost = direct.dividedBy(euro(1).minus(o)).times(euro(point.riskShare).plus(1))
  const c = cost.minus(direct).plus(euro(point.housing))
  const d = direct.plus(c).times(euro(point.indexShare))
  return { a, b, c, d, price: roundHalfUp(direct.plus(c).plus(d), 2) }
}

/** What it adds to the costs of professionals when a part of the work of one level is done by another. */
function mixShift(point: Ingredients, mix: Assumptions['mix']): Exact {
  const from = mix ? point.levels[mix.from] : undefined
  const to = mix ? point.levels[mix.to] : undefined
  if (!mix || !from?.cost || !to) return euro(0)
  return euro(from.cost)
    .times(euro(mix.share))
    .times(euro(to.rate).dividedBy(euro(from.rate)).minus(1))
}

/** False for a provider whose mix cannot change: the level is not in it, or it stated no costs of the other level. */
export function mixReaches(point: Pick<Ingredients, 'levels'>, mix: NonNullable<Assumptions['mix']>): boolean {
  return Boolean(point.levels[mix.from]?.cost) && point.levels[mix.to] !== undefined
}

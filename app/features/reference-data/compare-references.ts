import type { CostPriceReference } from '#app/features/cost-price/reference.ts'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'

type Line = { id: string; label: string; shown: string; origin: string }
export type ReferenceChange = {
  id: string
  label: string
  kind: 'added' | 'removed' | 'changed' | 'source'
  before: string | null
  after: string | null
}

/** What differs between two years or versions: added, gone, another number, or only another source or status. */
export function compareReferences(before: CostPriceReference, after: CostPriceReference): ReferenceChange[] {
  const old = new Map(linesOf(before).map((one) => [one.id, one]))
  const anew = linesOf(after)
  const known = new Set(anew.map((one) => one.id))
  return [
    ...anew.flatMap((one) => changeOf(old.get(one.id), one)),
    ...[...old.values()]
      .filter((one) => !known.has(one.id))
      .map(({ id, label, shown }) => ({ id, label, kind: 'removed' as const, before: shown, after: null })),
  ]
}

function changeOf(old: Line | undefined, anew: Line): ReferenceChange[] {
  const { id, label } = anew
  if (old === undefined) return [{ id, label, kind: 'added', before: null, after: anew.shown }]
  if (old.shown !== anew.shown) return [{ id, label, kind: 'changed', before: old.shown, after: anew.shown }]
  return old.origin === anew.origin ? [] : [{ id, label, kind: 'source', before: old.origin, after: anew.origin }]
}

function linesOf(reference: CostPriceReference): Line[] {
  return [
    ...reference.values.map((one) => ({
      id: one.key,
      label: one.label,
      shown: written(one.value, one.unit),
      origin: originOf(one),
    })),
    ...reference.bands.map((one) => ({
      id: ['band', one.key, one.productUnit, one.level].filter(Boolean).join(' '),
      label: [one.label, one.productUnit, one.level].filter(Boolean).join(', '),
      shown: range(one.low, one.high, one.unit),
      origin: originOf(one),
    })),
    ...reference.scales.map((one) => ({
      id: `scale ${one.cao} ${one.scale}`,
      label: `${one.cao} ${one.scale}`,
      shown: range(one.low, one.high, 'euro'),
      origin: originOf(one),
    })),
    ...reference.indices.map((one) => ({
      id: `index ${String(one.year)} ${one.figure}`,
      label: `${one.figure} ${String(one.year)}`,
      shown: /^0(\.\d+)?$/.test(one.value) ? written(one.value, 'share') : one.value,
      origin: originOf(one),
    })),
  ]
}

function originOf({ source, period, status }: { source: string; period: string; status: 'found' | 'assumed' }): string {
  return `${source} (${period}, ${status === 'found' ? 'gelezen' : 'aangenomen'})`
}

function range(low: string | null, high: string | null, unit: string): string {
  return [low, high].map((end) => (end === null ? '…' : written(end, unit))).join(' tot ')
}

/** Every digit, as people write it. */
function written(value: string, unit: string): string {
  if (unit === 'euro') return formatEuro(value)
  return unit === 'share' ? formatPercentage(euro(value).times(100).toFixed()) : formatDecimal(value)
}

import { inOrder, type Amended, type Origin } from './change.ts'
import type { AgreementProduct } from '../agreement.schema.ts'

/** A tariff of one product with its first day, and the amendment it comes from; 0 is the agreement itself. */
export type TariffOn = { from: string; tariff: string; origin: Origin }

/** Every tariff that a product had or will have by what is agreed now, oldest first, by product. Pure. */
export function tariffHistory(
  products: readonly AgreementProduct[],
  amended: readonly Amended[],
): { code: string; name: string; tariffs: TariffOn[] }[] {
  const history = new Map<string, { code: string; name: string; tariffs: TariffOn[] }>()
  const add = ({ code, name }: { code: string; name: string }, one: TariffOn): void => {
    const known = history.get(code) ?? { code, name, tariffs: [] }
    known.tariffs.push(one)
    history.set(code, known)
  }
  for (const product of products) add(product, { from: product.startsOn, tariff: product.tariff, origin: 0 })
  for (const { number: origin, effectiveOn: from, change } of inOrder(amended)) {
    if (change.kind === 'products')
      for (const product of change.added) add(product, { from: product.startsOn, tariff: product.tariff, origin })
    if (change.kind === 'tariffs')
      for (const tariff of change.tariffs)
        if (history.has(tariff.code)) add(tariff, { from, tariff: tariff.to, origin })
  }
  return [...history.values()].sort((one, other) => (one.code < other.code ? -1 : 1))
}

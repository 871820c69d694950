import type { AgreementProduct, PrintedParameter } from '../agreement.schema.ts'

/** What one agreement of a batch was filled in with. */
export type Filled = { id: string; printed: readonly PrintedParameter[]; products: readonly AgreementProduct[] }

/** A blank of the text with what stands in it. */
export type Filling = Pick<PrintedParameter, 'slot' | 'label' | 'text'>

export type BatchDifferences = {
  /** Filled in the same for everybody: seen once, seen for all. */
  same: Filling[]
  /** By agreement: only what is not the same for everybody. */
  own: ReadonlyMap<string, Filling[]>
  /** Product codes that have another tariff for one provider than for another: that must never be. */
  unequalTariffs: string[]
}

/** Splits what was filled in into what is the same for everybody and what is not. Pure. */
export function differences(agreements: readonly Filled[]): BatchDifferences {
  const values = new Map<string, Set<string | null>>()
  const slots = new Set(agreements.flatMap((one) => one.printed.map((filled) => filled.slot)))
  for (const slot of slots)
    values.set(slot, new Set(agreements.map(({ printed }) => printed.find((one) => one.slot === slot)?.text ?? null)))
  const isSame = ({ slot }: Filling) => values.get(slot)?.size === 1
  const plain = ({ slot, label, text }: PrintedParameter): Filling => ({ slot, label, text })
  return {
    same: (agreements[0]?.printed ?? []).filter(isSame).map(plain),
    own: new Map(agreements.map(({ id, printed }) => [id, printed.filter((one) => !isSame(one)).map(plain)])),
    unequalTariffs: unequal(agreements.flatMap((one) => one.products)),
  }
}

function unequal(products: readonly AgreementProduct[]): string[] {
  const tariffs = new Map<string, Set<string>>()
  for (const { code, tariff } of products) tariffs.set(code, (tariffs.get(code) ?? new Set<string>()).add(tariff))
  return [...tariffs].flatMap(([code, amounts]) => (amounts.size > 1 ? [code] : [])).sort()
}

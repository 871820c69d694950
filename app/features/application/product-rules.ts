import type { ProductRule } from '#app/features/procedure/procedure.schema.ts'

/** The rules between products that this choice breaks, so that a page can explain them at once. */
export function brokenRules(
  rules: readonly Pick<ProductRule, 'id' | 'product' | 'anyOf' | 'explanation'>[],
  chosen: readonly string[],
) {
  return rules.filter((rule) => chosen.includes(rule.product) && !rule.anyOf.some((code) => chosen.includes(code)))
}

import type { ProcedureContent, ProductRule } from '#app/features/procedure/procedure.schema.ts'
import type { ApplicationContent } from './application.ts'
import { keptProducts } from './asked.ts'

/** The rules between products that this choice breaks, so that a page can explain them at once. */
export function brokenRules(
  rules: readonly Pick<ProductRule, 'id' | 'product' | 'anyOf' | 'explanation'>[],
  chosen: readonly string[],
) {
  return rules.filter((rule) => chosen.includes(rule.product) && !rule.anyOf.some((code) => chosen.includes(code)))
}

/** The rules between products that an application breaks, with what stays under contract counted in. */
export function rulesBrokenIn(
  content: ProcedureContent,
  application: Pick<ApplicationContent, 'products' | 'agreement' | 'dropped'>,
): ProductRule[] {
  const chosen = [...application.products.map((product) => product.productCode), ...keptProducts(application)]
  const broken = new Set(brokenRules(content.productRules, chosen).map((rule) => rule.id))
  return content.productRules.filter((rule) => broken.has(rule.id))
}

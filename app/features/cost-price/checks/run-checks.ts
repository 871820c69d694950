import type { Check, CheckContext, CheckSeverity, ProductAtHand } from './check.ts'
import { comparisonChecks, personnelChecks, templateChecks } from './comparison-checks.ts'
import { organisationChecks } from './organisation-checks.ts'
import { productChecks } from './product-checks.ts'

const ORDER: readonly CheckSeverity[] = ['blocking', 'question', 'information']

/**
 * All fair-price checks (facts §3, the fourteen, and those of the workbook). An outcome is a question to the
 * provider or the researcher, never a refusal; what is as usual gives no outcome. Most pressing first.
 */
export function runChecks(context: CheckContext): Check[] {
  const products = productsAtHand(context)
  const checks = [
    ...templateChecks(context),
    ...organisationChecks(context),
    ...personnelChecks(context),
    ...products.flatMap((at) => [...productChecks(at), ...comparisonChecks(at)]),
  ]
  return checks.sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity))
}

function productsAtHand(context: CheckContext): ProductAtHand[] {
  return context.products.flatMap((product) => {
    const input = context.input.products.find(({ code }) => code === product.code)
    const price = context.prices.find(({ code }) => code === product.code)
    return input === undefined || price === undefined ? [] : [{ context, product, input, price }]
  })
}

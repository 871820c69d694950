import type { Check, CheckId, ProductAtHand } from './check.ts'

/** What the product must meet is published with it. */
export const CATALOGUE = 'Programma van eisen van het product'

/** An outcome for the product at hand. */
export function outcome(
  at: ProductAtHand,
  id: CheckId,
  severity: Check['severity'],
  words: Omit<Check, 'id' | 'product' | 'severity'>,
): Check {
  return { id, product: at.product.code, severity, ...words }
}

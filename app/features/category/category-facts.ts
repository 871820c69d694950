import type { ApplicationContent } from '#app/features/application/application.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { CategoryFacts } from './category.ts'

/** Where a fact comes from; a key for the screen, stored with the trace. */
const FACT_SOURCES = {
  decision: 'admission-decision',
  application: 'application',
  statement: 'provider-statement',
} as const

/**
 * The facts of one provider for its category: what was admitted, where, and what the provider stated about itself.
 * Facts that are not known are left out, so that no condition holds on a guess.
 */
export function categoryFactsOf(
  content: ProcedureContent,
  application: Pick<ApplicationContent, 'products' | 'statements'>,
  admittedCodes: readonly string[],
): CategoryFacts {
  const admitted = application.products.filter((product) => admittedCodes.includes(product.productCode))
  const segments = new Set(admitted.map((product) => findProduct(content, product.productCode)?.segment.code))
  const municipalities = new Set(admitted.flatMap((product) => product.municipalityCodes))
  const capacity = admitted.reduce((total, product) => total + (product.capacity ?? 0), 0)
  const { statements } = application
  return {
    'segments-admitted': { value: String(segments.size), source: FACT_SOURCES.decision },
    'products-admitted': { value: String(admitted.length), source: FACT_SOURCES.decision },
    'municipalities-served': { value: String(municipalities.size), source: FACT_SOURCES.application },
    'capacity-offered': { value: String(capacity), source: FACT_SOURCES.application },
    ...stated('reference-year-clients', statements.referenceYearClients),
    ...stated('reference-year-volume', statements.referenceYearVolume),
    ...stated('willing-to-grow', statements.willingToGrow),
    ...stated('willing-to-lead-transformation', statements.willingToLeadTransformation),
  }
}

function stated(fact: keyof CategoryFacts, value: number | string | boolean | null): CategoryFacts {
  if (value === null) return {}
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value)
  return { [fact]: { value: text, source: FACT_SOURCES.statement } }
}

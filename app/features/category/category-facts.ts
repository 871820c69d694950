import type { ApplicationContent } from '#app/features/application/application.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { CategoryFact, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { CategoryFacts } from './category.ts'

/** Where a fact comes from; a key for the screen, stored with the trace. */
const FACT_SOURCES = {
  decision: 'admission-decision',
  application: 'application',
  statement: 'provider-statement',
  reference: 'reference-load',
} as const

/** Facts of a reference year that the region loaded: they go before what the provider stated. */
export function withReferenceFacts(
  facts: CategoryFacts,
  loaded: { clients: number; volume: string } | undefined,
): CategoryFacts {
  if (!loaded) return facts
  return {
    ...facts,
    'reference-year-clients': { value: String(loaded.clients), source: FACT_SOURCES.reference },
    'reference-year-volume': { value: loaded.volume, source: FACT_SOURCES.reference },
  }
}

/** True for a fact that is a yes or a no; "1" is yes. */
export function isStatement(fact: CategoryFact): boolean {
  return fact === 'willing-to-grow' || fact === 'willing-to-lead-transformation' || fact === 'consortium'
}

/**
 * The facts of one provider for its category: what was admitted, where, and what the provider stated about itself.
 * Facts that are not known are left out, so that no condition holds on a guess.
 */
export function categoryFactsOf(
  content: ProcedureContent,
  application: Pick<ApplicationContent, 'products' | 'statements'> & Partial<Pick<ApplicationContent, 'parties'>>,
  admittedCodes: readonly string[],
): CategoryFacts {
  const admitted = application.products.filter((product) => admittedCodes.includes(product.productCode))
  const segments = new Set(admitted.map((product) => findProduct(content, product.productCode)?.segment.code))
  const municipalities = new Set(admitted.flatMap((product) => product.municipalityCodes))
  const capacity = admitted.reduce((total, product) => total + (product.capacity ?? 0), 0)
  const { statements, parties = [] } = application
  const applied = new Set(
    application.products.map(({ productCode }) => findProduct(content, productCode)?.segment.code),
  )
  const together = parties.some((party) => party.role === 'consortium-member')
  return {
    'segments-applied': { value: String(applied.size), source: FACT_SOURCES.application },
    'products-applied': { value: String(application.products.length), source: FACT_SOURCES.application },
    consortium: { value: together ? '1' : '0', source: FACT_SOURCES.application },
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

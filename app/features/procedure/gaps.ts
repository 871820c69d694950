import { addDays, addYears } from '#app/utils/calendar.ts'
import { euro } from '#app/utils/money.ts'
import { productsOf } from './catalogue.ts'
import type { Criterion, ProcedureContent } from './procedure.schema.ts'

/** What is missing or contradicts itself in a draft; `kind` is also the key of the text that says why it matters. */
export type GapKind =
  | 'product-code-twice'
  | 'criterion-code-twice'
  | 'evidence-code-twice'
  | 'no-open-product'
  | 'tariff-missing'
  | 'requirements-missing'
  | 'outside-reason-missing'
  | 'rule-names-unknown-product'
  | 'rule-names-unknown-criterion'
  | 'criterion-names-unknown-product'
  | 'criterion-nobody-judges'
  | 'no-exclusion-ground'
  | 'no-suitability-requirement'
  | 'category-twice'
  | 'last-category-has-conditions'
  | 'category-never-reached'
  | 'contract-term-does-not-add-up'
  | 'no-documents'
  | 'fictitious-source'

/** `blocking` stops publication, `advice` asks for a look. `target` is the code of the part to open. */
export type Gap = { kind: GapKind; severity: 'blocking' | 'advice'; target: string; params: Record<string, string> }

const gap = (kind: GapKind, target: string, params: Record<string, string> = {}): Gap => ({
  kind,
  severity: kind === 'fictitious-source' || kind === 'no-documents' ? 'advice' : 'blocking',
  target,
  params,
})

/** Every gap of a draft, in the order of the composer. No blocking gap means that it can be published. */
export function gapsOf(content: ProcedureContent): Gap[] {
  return [
    ...catalogueGaps(content),
    ...ruleGaps(content),
    ...criteriaGaps(content),
    ...categoryGaps(content),
    ...termGaps(content),
  ]
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}

function catalogueGaps(content: ProcedureContent): Gap[] {
  const products = productsOf(content)
  const open = products.filter((product) => product.openHouse)
  return [
    ...repeated(products.map((product) => product.code)).map((code) => gap('product-code-twice', code)),
    ...(open.length === 0 ? [gap('no-open-product', 'catalogue')] : []),
    ...open
      .filter((p) => !euro(p.tariff).greaterThan(0))
      .map((p) => gap('tariff-missing', p.code, { product: p.name })),
    ...open
      .filter((p) => p.requirements.length === 0)
      .map((p) => gap('requirements-missing', p.code, { product: p.name })),
    ...products
      .filter((p) => !p.openHouse && !p.outsideReason)
      .map((p) => gap('outside-reason-missing', p.code, { product: p.name })),
    ...open
      .filter((p) => p.tariffSource.status === 'fictitious')
      .map((p) => gap('fictitious-source', p.code, { product: p.name })),
  ]
}

function ruleGaps(content: ProcedureContent): Gap[] {
  const known = new Set(productsOf(content).map((product) => product.code))
  const criteria = new Set(content.criteria.map((criterion) => criterion.id))
  return content.productRules.flatMap((rule) => [
    ...[rule.product, ...rule.anyOf]
      .filter((product) => !known.has(product))
      .map((product) => gap('rule-names-unknown-product', rule.id, { product })),
    ...(criteria.has(rule.criterion)
      ? []
      : [gap('rule-names-unknown-criterion', rule.id, { criterion: rule.criterion })]),
  ])
}

function nobodyJudges(criterion: Criterion): boolean {
  return criterion.question.type === 'yes-no' && criterion.question.passesWhen === null && !criterion.officerJudges
}

function criteriaGaps(content: ProcedureContent): Gap[] {
  const { criteria } = content
  const known = new Set(productsOf(content).map((product) => product.code))
  const kinds = new Set(criteria.map((criterion) => criterion.kind))
  const evidence = criteria.flatMap((criterion) => criterion.evidence.map((request) => request.id))
  return [
    ...repeated(criteria.map((criterion) => criterion.id)).map((id) => gap('criterion-code-twice', id)),
    ...repeated(evidence).map((id) => gap('evidence-code-twice', id)),
    ...criteria.flatMap((criterion) =>
      criterion.products
        .filter((product) => !known.has(product))
        .map((product) => gap('criterion-names-unknown-product', criterion.id, { product })),
    ),
    ...criteria.filter(nobodyJudges).map((criterion) => gap('criterion-nobody-judges', criterion.id)),
    ...(kinds.has('exclusion-mandatory') ? [] : [gap('no-exclusion-ground', 'criteria')]),
    ...(kinds.has('suitability') ? [] : [gap('no-suitability-requirement', 'criteria')]),
  ]
}

function categoryGaps({ categories }: ProcedureContent): Gap[] {
  const last = categories.at(-1)
  return [
    ...repeated(categories.map((rule) => rule.category)).map((category) => gap('category-twice', category)),
    ...(last && last.conditions.length > 0 ? [gap('last-category-has-conditions', last.category)] : []),
    ...categories
      .slice(1)
      .filter((_rule, index) => categories.slice(0, index + 1).some((earlier) => earlier.conditions.length === 0))
      .map((rule) => gap('category-never-reached', rule.category)),
  ]
}

function termGaps({ contractTerms: terms, documents }: ProcedureContent): Gap[] {
  const expected = addDays(addYears(terms.startsOn, terms.termYears), -1)
  return [
    ...(terms.endsOn === expected
      ? []
      : [gap('contract-term-does-not-add-up', 'terms', { expected, found: terms.endsOn })]),
    ...(documents.length === 0 ? [gap('no-documents', 'documents')] : []),
  ]
}

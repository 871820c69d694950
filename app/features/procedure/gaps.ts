import { addDays, addYears, compareDates, isPlainDate } from '#app/utils/calendar.ts'
import { euro } from '#app/utils/money.ts'
import { productsOf, type PlacedProduct } from './catalogue.ts'
import { procedureContent, type Criterion, type ProcedureContent } from './procedure.schema.ts'

/** Parts of the composer in its order; the checklist is read in the same order. */
export const GAP_PARTS = [
  'general',
  'catalogue',
  'rules',
  'criteria',
  'categories',
  'terms',
  'documents',
  'moments',
] as const
export type GapPart = (typeof GAP_PARTS)[number]

/** What each gap is about; the kind is also the key of the text that says what is missing and why it matters. */
const PART_OF = {
  'general-missing': 'general',
  'contact-missing': 'general',
  'content-invalid': 'general',
  'product-code-twice': 'catalogue',
  'no-open-product': 'catalogue',
  'tariff-missing': 'catalogue',
  'requirements-missing': 'catalogue',
  'product-source-missing': 'catalogue',
  'tariff-source-missing': 'catalogue',
  'outside-reason-missing': 'catalogue',
  'subsegment-empty': 'catalogue',
  'fictitious-source': 'catalogue',
  'rule-names-unknown-product': 'rules',
  'rule-names-unknown-criterion': 'rules',
  'rule-source-missing': 'rules',
  'rule-cannot-be-met': 'rules',
  'criterion-code-twice': 'criteria',
  'evidence-code-twice': 'criteria',
  'criterion-names-unknown-product': 'criteria',
  'criterion-nobody-judges': 'criteria',
  'criterion-source-missing': 'criteria',
  'evidence-without-age': 'criteria',
  'no-exclusion-ground': 'criteria',
  'no-suitability-requirement': 'criteria',
  'categories-too-few': 'categories',
  'category-twice': 'categories',
  'last-category-has-conditions': 'categories',
  'category-never-reached': 'categories',
  'condition-source-missing': 'categories',
  'fictitious-threshold': 'categories',
  'contract-term-does-not-add-up': 'terms',
  'no-documents': 'documents',
  'document-empty': 'documents',
  'no-moment': 'moments',
  'moment-inconsistent': 'moments',
  'moment-outside-contract': 'moments',
} as const satisfies Record<string, GapPart>
export type GapKind = keyof typeof PART_OF

/** `blocking` stops publication, `advice` asks for a look. `target` is the code of the part to open. */
export type Gap = {
  kind: GapKind
  part: GapPart
  severity: 'blocking' | 'advice'
  target: string
  params: Record<string, string>
}

const ADVICE: ReadonlySet<GapKind> = new Set<GapKind>([
  'fictitious-source',
  'fictitious-threshold',
  'no-documents',
  'document-empty',
  'evidence-without-age',
  'subsegment-empty',
  'no-moment',
])

const gap = (kind: GapKind, target: string, params: Record<string, string> = {}): Gap => ({
  kind,
  part: PART_OF[kind],
  severity: ADVICE.has(kind) ? 'advice' : 'blocking',
  target,
  params,
})

/** Every gap of a draft, in the order of the composer. No blocking gap means that it can be published. */
export function gapsOf(content: ProcedureContent): Gap[] {
  const found = [
    ...generalGaps(content),
    ...catalogueGaps(content),
    ...ruleGaps(content),
    ...criteriaGaps(content),
    ...categoryGaps(content),
    ...termGaps(content),
    ...documentGaps(content),
  ]
  return found.some((one) => one.severity === 'blocking') ? found : [...found, ...shapeGaps(content)]
}

/** True when nothing stands in the way of publishing. */
export function isPublishable(gaps: readonly Gap[]): boolean {
  return gaps.every((one) => one.severity === 'advice')
}

/** An admission moment as far as a draft must agree with it. */
export type PlannedMoment = { id: string; name: string; contractStart: string; problems: number; closed: boolean }

/** Whether the moments of the procedure agree with themselves and with the contract term; closed ones are past. */
export function momentGaps(content: ProcedureContent, moments: readonly PlannedMoment[]): Gap[] {
  if (moments.length === 0) return [gap('no-moment', 'moments')]
  const { startsOn, endsOn } = content.contractTerms
  const outside = (day: string) => compareDates(day, startsOn) < 0 || compareDates(day, endsOn) > 0
  return moments
    .filter((moment) => !moment.closed)
    .flatMap((moment) => [
      ...(moment.problems > 0 ? [gap('moment-inconsistent', moment.id, { moment: moment.name })] : []),
      ...(outside(moment.contractStart)
        ? [gap('moment-outside-contract', moment.id, { moment: moment.name, day: moment.contractStart })]
        : []),
    ])
}

/** The net under all other rules: what the schema of a published version does not take. */
function shapeGaps(content: ProcedureContent): Gap[] {
  const parsed = procedureContent.safeParse(content)
  if (parsed.success) return []
  return [...new Set(parsed.error.issues.map((issue) => issue.path.map(String).join('.')))].map((path) =>
    gap('content-invalid', path, { path }),
  )
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}

const isEmpty = (text: string) => text.trim() === ''

function generalGaps({ title, summary, contactName, contactEmail }: ProcedureContent): Gap[] {
  const texts = { title, summary }
  return [
    ...Object.entries(texts)
      .filter(([, text]) => isEmpty(text))
      .map(([name]) => gap('general-missing', name, { name })),
    ...(isEmpty(contactName) || isEmpty(contactEmail) ? [gap('contact-missing', 'contactName')] : []),
  ]
}

function catalogueGaps(content: ProcedureContent): Gap[] {
  const products = productsOf(content)
  return [
    ...repeated(products.map((product) => product.code)).map((code) => gap('product-code-twice', code)),
    ...(products.some((product) => product.openHouse) ? [] : [gap('no-open-product', 'catalogue')]),
    ...content.segments.flatMap((segment) =>
      segment.subsegments
        .filter((subsegment) => subsegment.products.length === 0)
        .map((subsegment) => gap('subsegment-empty', subsegment.code, { subsegment: subsegment.name })),
    ),
    ...products.flatMap((product) => (product.openHouse ? openProductGaps(product) : outsideGaps(product))),
  ]
}

function openProductGaps(product: PlacedProduct): Gap[] {
  const about = { product: product.name }
  const missing: [GapKind, boolean][] = [
    ['tariff-missing', !euro(product.tariff).greaterThan(0)],
    ['requirements-missing', product.requirements.length === 0],
    ['product-source-missing', isEmpty(product.source.document)],
    ['tariff-source-missing', isEmpty(product.tariffSource.document)],
    ['fictitious-source', product.tariffSource.status === 'fictitious'],
  ]
  return missing.filter(([, is]) => is).map(([kind]) => gap(kind, product.code, about))
}

function outsideGaps(product: PlacedProduct): Gap[] {
  return product.outsideReason ? [] : [gap('outside-reason-missing', product.code, { product: product.name })]
}

function ruleGaps(content: ProcedureContent): Gap[] {
  const products = productsOf(content)
  const known = new Set(products.map((product) => product.code))
  const open = new Set(products.filter((product) => product.openHouse).map((product) => product.code))
  const criteria = new Set(content.criteria.map((criterion) => criterion.id))
  return content.productRules.flatMap((rule) => [
    ...[rule.product, ...rule.anyOf]
      .filter((product) => !known.has(product))
      .map((product) => gap('rule-names-unknown-product', rule.id, { product })),
    ...(criteria.has(rule.criterion)
      ? []
      : [gap('rule-names-unknown-criterion', rule.id, { criterion: rule.criterion })]),
    ...(isEmpty(rule.source.document) ? [gap('rule-source-missing', rule.id, { rule: rule.id })] : []),
    ...(open.has(rule.product) && rule.anyOf.every((code) => known.has(code) && !open.has(code))
      ? [gap('rule-cannot-be-met', rule.id, { rule: rule.id })]
      : []),
  ])
}

/** No pass condition and no officer who judges: then nobody could say whether it is met. */
function nobodyJudges({ question, officerJudges }: Criterion): boolean {
  if (officerJudges) return false
  if (question.type === 'yes-no') return question.passesWhen === null
  return question.type === 'text' || question.minimum === null
}

function criteriaGaps(content: ProcedureContent): Gap[] {
  const { criteria } = content
  const known = new Set(productsOf(content).map((product) => product.code))
  const kinds = new Set(criteria.map((criterion) => criterion.kind))
  const evidence = criteria.flatMap((criterion) => criterion.evidence.map((request) => request.id))
  return [
    ...repeated(criteria.map((criterion) => criterion.id)).map((id) => gap('criterion-code-twice', id)),
    ...repeated(evidence).map((id) => gap('evidence-code-twice', id)),
    ...criteria.flatMap((criterion) => criterionGaps(criterion, known)),
    ...(kinds.has('exclusion-mandatory') ? [] : [gap('no-exclusion-ground', 'criteria')]),
    ...(kinds.has('suitability') ? [] : [gap('no-suitability-requirement', 'criteria')]),
  ]
}

function criterionGaps(criterion: Criterion, known: ReadonlySet<string>): Gap[] {
  const about = { criterion: criterion.title }
  return [
    ...criterion.products
      .filter((product) => !known.has(product))
      .map((product) => gap('criterion-names-unknown-product', criterion.id, { product })),
    ...(nobodyJudges(criterion) ? [gap('criterion-nobody-judges', criterion.id, about)] : []),
    ...(isEmpty(criterion.source.document) ? [gap('criterion-source-missing', criterion.id, about)] : []),
    ...criterion.evidence
      .filter((request) => request.handling === 'stored' && request.maximumAgeMonths === null)
      .map((request) => gap('evidence-without-age', request.id, { evidence: request.name })),
  ]
}

function categoryGaps({ categories }: ProcedureContent): Gap[] {
  const last = categories.at(-1)
  return [
    ...(categories.length < 2 ? [gap('categories-too-few', 'categories')] : []),
    ...repeated(categories.map((rule) => rule.category)).map((category) => gap('category-twice', category)),
    ...(last && last.conditions.length > 0 ? [gap('last-category-has-conditions', last.category)] : []),
    ...categories
      .slice(1)
      .filter((_rule, index) => categories.slice(0, index + 1).some((earlier) => earlier.conditions.length === 0))
      .map((rule) => gap('category-never-reached', rule.category)),
    ...categories
      .filter((rule) => rule.conditions.some((condition) => isEmpty(condition.source.document)))
      .map((rule) => gap('condition-source-missing', rule.category, { category: rule.category })),
    ...categories
      .filter((rule) => rule.conditions.some((condition) => condition.source.status === 'fictitious'))
      .map((rule) => gap('fictitious-threshold', rule.category, { category: rule.category })),
  ]
}

function termGaps({ contractTerms: terms }: ProcedureContent): Gap[] {
  if (!isPlainDate(terms.startsOn)) return [gap('contract-term-does-not-add-up', 'terms', { expected: '', found: '' })]
  const expected = addDays(addYears(terms.startsOn, terms.termYears), -1)
  return terms.endsOn === expected
    ? []
    : [gap('contract-term-does-not-add-up', 'terms', { expected, found: terms.endsOn })]
}

function documentGaps({ documents }: ProcedureContent): Gap[] {
  if (documents.length === 0) return [gap('no-documents', 'documents')]
  return documents
    .filter((document) => !document.file && !document.link)
    .map((document) => gap('document-empty', document.id, { document: document.title }))
}

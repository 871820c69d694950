import { canBindProvider, type Signatory } from '#app/features/party/provider.ts'
import { findProduct, criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { compareDates, type PlainDate } from '#app/utils/calendar.ts'
import { euro, isDecimalText } from '#app/utils/money.ts'
import { answerTo, evidenceFor, type Answer, type ApplicationContent, type ChosenProduct } from './application.ts'
import { evidenceValidity } from './evidence-validity.ts'

/** The tasks of an application, as the provider sees them. */
export const SECTIONS = [
  'organisation',
  'products',
  'self-declaration',
  'criteria',
  'requirements',
  'evidence',
  'statements',
  'cost-price',
] as const
export type Section = (typeof SECTIONS)[number]

export type MissingKind =
  | 'organisation-not-confirmed'
  | 'signatory-missing'
  | 'no-product-chosen'
  | 'product-not-open'
  | 'product-rule'
  | 'municipalities-missing'
  | 'capacity-missing'
  | 'start-missing'
  | 'start-before-contract'
  | 'answer-missing'
  | 'answer-wrong-type'
  | 'explanation-missing'
  | 'evidence-missing'
  | 'evidence-too-old'
  | 'evidence-undated'
  | 'evidence-dated-after-closing'
  | 'statement-missing'
  | 'workbook-missing'
  | 'workbook-unreadable'
  | 'workbook-blocking-problems'
  | 'workbook-product-missing'
  | 'workbook-product-unasked'

/**
 * One thing that still stands in the way of submitting. `target` is the id of the part to link to (product code,
 * criterion id, evidence id or section); `nature` tells an empty place from something filled in that must be looked at.
 */
export type MissingItem = {
  kind: MissingKind
  nature: 'absent' | 'wrong'
  section: Section
  target: string
  params: Record<string, string | number>
}

export type CompletenessInput = {
  content: ProcedureContent
  application: ApplicationContent
  signatories: readonly Signatory[]
  /** Products this moment admits to; null means all of the procedure. */
  openProducts: readonly string[] | null
  contractStart: PlainDate
  /** The last day of the moment: evidence is measured against it. */
  closingDay: PlainDate
}

const item = (
  kind: MissingKind,
  place: { section: Section; target: string; nature?: 'wrong' },
  params: Record<string, string | number> = {},
): MissingItem => ({ kind, nature: place.nature ?? 'absent', section: place.section, target: place.target, params })

/** Everything that is missing, in the order of the task list; an empty list means that it can be submitted. */
export function missingItems(input: CompletenessInput): MissingItem[] {
  const codes = input.application.products.map((product) => product.productCode)
  const criteria = criteriaFor(input.content, codes)
  const found = [
    ...organisationItems(input),
    ...productItems(input),
    ...criteria.flatMap((criterion) => answerItems(criterion, answerTo(input.application.answers, criterion.id))),
    ...criteria.flatMap((criterion) => evidenceItems(criterion, input)),
    ...statementItems(input.application),
    ...costPriceItems(input.application),
  ]
  return found.sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section))
}

/** In which task a criterion is answered. */
export function sectionOf(criterion: Pick<Criterion, 'kind'>): 'self-declaration' | 'criteria' | 'requirements' {
  if (criterion.kind === 'exclusion-mandatory' || criterion.kind === 'exclusion-discretionary')
    return 'self-declaration'
  return criterion.kind === 'programme-of-requirements' ? 'requirements' : 'criteria'
}

function organisationItems({ application, signatories }: CompletenessInput): MissingItem[] {
  const section = 'organisation'
  return [
    ...(application.organisation ? [] : [item('organisation-not-confirmed', { section, target: 'organisation' })]),
    ...(canBindProvider(signatories) ? [] : [item('signatory-missing', { section, target: 'signatories' })]),
  ]
}

function productItems(input: CompletenessInput): MissingItem[] {
  const { content, application } = input
  if (application.products.length === 0) return [item('no-product-chosen', { section: 'products', target: 'products' })]
  return [
    ...application.products.flatMap((product) => oneProduct(product, input)),
    ...brokenRules(content, application),
  ]
}

function oneProduct(chosen: ChosenProduct, { content, openProducts, contractStart }: CompletenessInput): MissingItem[] {
  const product = findProduct(content, chosen.productCode)
  const place = { section: 'products', target: chosen.productCode } as const
  const params = { product: product?.name ?? chosen.productCode }
  const open = product?.openHouse === true && (openProducts === null || openProducts.includes(chosen.productCode))
  if (!open) return [item('product-not-open', { ...place, nature: 'wrong' }, params)]
  const hasCapacity = chosen.capacity !== null && chosen.capacity > 0
  return [
    ...(chosen.municipalityCodes.length > 0 ? [] : [item('municipalities-missing', place, params)]),
    ...(hasCapacity ? [] : [item('capacity-missing', place, params)]),
    ...startItems(chosen, contractStart, params),
  ]
}

function startItems(
  { productCode, startsOn }: ChosenProduct,
  contractStart: PlainDate,
  params: { product: string },
): MissingItem[] {
  const place = { section: 'products', target: productCode } as const
  if (startsOn === null) return [item('start-missing', place, params)]
  if (compareDates(startsOn, contractStart) >= 0) return []
  return [item('start-before-contract', { ...place, nature: 'wrong' }, { ...params, contractStart })]
}

function brokenRules(content: ProcedureContent, application: ApplicationContent): MissingItem[] {
  const chosen = new Set(application.products.map((product) => product.productCode))
  return content.productRules
    .filter((rule) => chosen.has(rule.product) && !rule.anyOf.some((code) => chosen.has(code)))
    .map((rule) =>
      item(
        'product-rule',
        { section: 'products', target: rule.product, nature: 'wrong' },
        {
          rule: rule.id,
          product: findProduct(content, rule.product)?.name ?? rule.product,
          explanation: rule.explanation,
        },
      ),
    )
}

function answerItems(criterion: Criterion, given: Answer | undefined): MissingItem[] {
  const place = { section: sectionOf(criterion), target: criterion.id }
  const params = { title: criterion.title }
  if (given === undefined || (given.answer.type === 'text' && given.answer.value.trim() === '')) {
    return [item('answer-missing', place, params)]
  }
  const { question } = criterion
  if (given.answer.type !== question.type || (given.answer.type === 'number' && !isDecimalText(given.answer.value))) {
    return [item('answer-wrong-type', { ...place, nature: 'wrong' }, params)]
  }
  const explain = needsExplanation(criterion, given) && given.explanation.trim() === ''
  return explain ? [item('explanation-missing', { ...place, nature: 'wrong' }, params)] : []
}

/** A "yes" to an exclusion ground or a "no" to a requirement asks for an explanation; so does a number too low. */
export function needsExplanation(
  { question }: Pick<Criterion, 'question'>,
  { answer }: Pick<Answer, 'answer'>,
): boolean {
  if (question.type === 'yes-no') return answer.value === question.explainWhen
  if (question.type === 'text' || question.minimum === null) return false
  return euro(answer.value).lessThan(euro(question.minimum))
}

const EVIDENCE_KINDS = {
  'document-date-missing': 'evidence-undated',
  'document-date-after-closing': 'evidence-dated-after-closing',
  'too-old': 'evidence-too-old',
} as const

function evidenceItems(criterion: Criterion, { application, closingDay }: CompletenessInput): MissingItem[] {
  return criterion.evidence.flatMap((request) => {
    const place = { section: 'evidence', target: request.id } as const
    const params = { evidence: request.name, criterion: criterion.id }
    const given = evidenceFor(application.evidence, criterion.id, request.id)
    if (given === undefined) return request.required ? [item('evidence-missing', place, params)] : []
    const validity = evidenceValidity(request, given.documentDate, closingDay)
    if (validity.valid) return []
    const more =
      validity.reason === 'too-old' ? { validUntil: validity.validUntil, months: request.maximumAgeMonths ?? 0 } : {}
    return [item(EVIDENCE_KINDS[validity.reason], { ...place, nature: 'wrong' }, { ...params, ...more, closingDay })]
  })
}

const STATEMENTS = [
  'willingToGrow',
  'willingToLeadTransformation',
  'referenceYearClients',
  'referenceYearVolume',
] as const

function statementItems({ statements }: ApplicationContent): MissingItem[] {
  return STATEMENTS.filter((name) => statements[name] === null).map((name) =>
    item('statement-missing', { section: 'statements', target: name }),
  )
}

function costPriceItems({ costPrice, products }: ApplicationContent): MissingItem[] {
  const place = { section: 'cost-price', target: 'cost-price' } as const
  const wrong = { ...place, nature: 'wrong' } as const
  if (costPrice.state === 'none') return [item('workbook-missing', place)]
  if (costPrice.state === 'unreadable') return [item('workbook-unreadable', wrong, { fileName: costPrice.fileName })]
  const chosen = products.map((product) => product.productCode)
  const { productCodes, blockingProblems } = costPrice
  return [
    ...(blockingProblems > 0 ? [item('workbook-blocking-problems', wrong, { count: blockingProblems })] : []),
    ...chosen
      .filter((code) => !productCodes.includes(code))
      .map((code) => item('workbook-product-missing', wrong, { product: code })),
    ...productCodes
      .filter((code) => !chosen.includes(code))
      .map((code) => item('workbook-product-unasked', wrong, { product: code })),
  ]
}

import { canBindProvider, type Signatory } from '#app/features/party/provider.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { compareDates, type PlainDate } from '#app/utils/calendar.ts'
import { answerTo, type ApplicationContent, type ChosenProduct, type DroppedProduct } from './application.ts'
import { ownCriteria } from './asked.ts'
import { answerItems, evidenceItems } from './criterion-completeness.ts'
import { item, SECTIONS, type MissingItem } from './missing-item.ts'
import { partyItems } from './party-completeness.ts'
import { rulesBrokenIn } from './product-rules.ts'
import { reconfirmMissing, type ReconfirmItem } from './reconfirm.ts'

export type CompletenessInput = {
  content: ProcedureContent
  application: ApplicationContent
  signatories: readonly Signatory[]
  /** Products this moment admits to; null means all of the procedure. */
  openProducts: readonly string[] | null
  contractStart: PlainDate
  /** The last day of the moment: evidence is measured against it. */
  closingDay: PlainDate
  /** First day on which a contracted product can end; null when nobody can end any. */
  earliestEnd?: PlainDate | null
  /** What the region changed after it was filled in. */
  reconfirm?: readonly ReconfirmItem[]
}

/** Everything that is missing, in the order of the task list; an empty list means that it can be submitted. */
export function missingItems(input: CompletenessInput): MissingItem[] {
  const criteria = ownCriteria(input.content, input.application)
  const found = [
    ...organisationItems(input),
    ...productItems(input),
    ...partyItems(input),
    ...criteria.flatMap((criterion) => answerItems(criterion, answerTo(input.application.answers, criterion.id))),
    ...criteria.flatMap((criterion) =>
      evidenceItems(criterion, { given: input.application.evidence, closingDay: input.closingDay }),
    ),
    ...reconfirmMissing(input.content, input.reconfirm ?? []),
    ...statementItems(input.application),
    ...costPriceItems(input.application),
  ]
  return found.sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section))
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
  if (application.products.length + application.dropped.length === 0)
    return [item('no-product-chosen', { section: 'products', target: 'products' })]
  return [
    ...application.products.flatMap((product) => oneProduct(product, input)),
    ...application.dropped.flatMap((product) => endItems(product, input)),
    ...ruleItems(content, application),
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

function endItems({ productCode, endsOn }: DroppedProduct, { content, earliestEnd }: CompletenessInput): MissingItem[] {
  const place = { section: 'products', target: productCode } as const
  const params = { product: findProduct(content, productCode)?.name ?? productCode }
  if (endsOn === null) return [item('end-missing', place, params)]
  if (earliestEnd && compareDates(endsOn, earliestEnd) < 0)
    return [item('end-too-early', { ...place, nature: 'wrong' }, { ...params, earliest: earliestEnd })]
  if (compareDates(endsOn, content.contractTerms.endsOn) <= 0) return []
  return [item('end-after-contract', { ...place, nature: 'wrong' }, params)]
}

function ruleItems(content: ProcedureContent, application: ApplicationContent): MissingItem[] {
  return rulesBrokenIn(content, application).map((rule) =>
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

/** One page asks them all and takes none alone, so they are one thing to do. */
function statementItems({ statements, agreement }: ApplicationContent): MissingItem[] {
  const isStated = Object.values(statements).every((value) => value !== null)
  return agreement !== null || isStated
    ? []
    : [item('statement-missing', { section: 'statements', target: 'statements' })]
}

function costPriceItems({ costPrice, products, dropped }: ApplicationContent): MissingItem[] {
  const place = { section: 'cost-price', target: 'cost-price' } as const
  const wrong = { ...place, nature: 'wrong' } as const
  if (products.length === 0 && dropped.length > 0) return []
  if (costPrice.state === 'none') return [item('workbook-missing', place)]
  if (costPrice.state === 'unreadable') return [item('workbook-unreadable', wrong, { fileName: costPrice.fileName })]
  const chosen = products.map((product) => product.productCode)
  const { productCodes, blockingProblems, typedSince } = costPrice
  return [
    ...(typedSince ? [item('workbook-not-as-typed', wrong)] : []),
    ...(blockingProblems > 0 ? [item('workbook-blocking-problems', wrong, { count: blockingProblems })] : []),
    ...chosen
      .filter((code) => !productCodes.includes(code))
      .map((code) => item('workbook-product-missing', wrong, { product: code })),
    ...productCodes
      .filter((code) => !chosen.includes(code))
      .map((code) => item('workbook-product-unasked', wrong, { product: code })),
  ]
}

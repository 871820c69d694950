import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { ApplicationContent, ApplyingParty } from './application.ts'
import { canonicalJson } from './snapshot.ts'

/**
 * The criteria the provider itself answers. Whoever has an agreement is asked only what an added product needs and what
 * must be stated afresh; whoever only ends products is asked nothing.
 */
export function ownCriteria(
  content: ProcedureContent,
  { products, agreement }: Pick<ApplicationContent, 'products' | 'agreement'>,
): Criterion[] {
  if (agreement !== null && products.length === 0) return []
  const codes = products.map((product) => product.productCode)
  return criteriaFor(content, codes).filter(
    (criterion) => criterion.appliesTo.includes('provider') && !agreement?.settled.includes(criterion.id),
  )
}

/** The criteria that hold for another organisation in the application, by its role and the products it works for. */
export function partyCriteria(
  content: ProcedureContent,
  party: Pick<ApplyingParty, 'role' | 'productCodes'>,
  chosen: readonly string[],
): Criterion[] {
  const codes = party.productCodes.length > 0 ? party.productCodes : chosen
  return criteriaFor(content, codes).filter((criterion) => criterion.appliesTo.includes(party.role))
}

/** One criterion with who answers it; null is the provider itself. */
export type Asked = { partyId: string | null; criterion: Criterion }

/** Everything that is asked in one application, of the provider and of every other organisation in it. */
export function askedOf(content: ProcedureContent, application: ApplicationContent): Asked[] {
  const chosen = application.products.map((product) => product.productCode)
  return [
    ...ownCriteria(content, application).map((criterion) => ({ partyId: null, criterion })),
    ...application.parties.flatMap((party) =>
      partyCriteria(content, party, chosen).map((criterion) => ({ partyId: party.id, criterion })),
    ),
  ]
}

/** What is under contract and stays so. */
export function keptProducts({ agreement, dropped }: Pick<ApplicationContent, 'agreement' | 'dropped'>): string[] {
  const ends = new Set(dropped.map((product) => product.productCode))
  return agreement?.productCodes.filter((code) => !ends.has(code)) ?? []
}

/**
 * The published content as far as it plays for one application: only criteria that the provider or a party answers, and
 * only rules between products that what stays under contract does not meet already.
 */
export function playingContent(content: ProcedureContent, application: ApplicationContent): ProcedureContent {
  const asked = new Set(askedOf(content, application).map(({ criterion }) => criterion.id))
  const kept = keptProducts(application)
  return {
    ...content,
    criteria: content.criteria.filter((criterion) => asked.has(criterion.id)),
    productRules: content.productRules.filter((rule) => !rule.anyOf.some((code) => kept.includes(code))),
  }
}

/** A declaration that holds at the moment it is given, so that an earlier one says nothing (facts §5: ESPD part III). */
export function mustBeFresh({ kind, mustBeFresh: flagged }: Pick<Criterion, 'kind' | 'mustBeFresh'>): boolean {
  return flagged === true || kind === 'exclusion-mandatory' || kind === 'exclusion-discretionary'
}

/** True when a criterion asks word for word the same: the requirement, how far it looks back, the question and the evidence. */
export function asksTheSame(one: Criterion, other: Criterion): boolean {
  return essence(one) === essence(other)
}

function essence({ id, kind, espd, text, question, evidence, lookbackYears = null }: Criterion): string {
  const requests = evidence.map(({ id: request, name, example, required, handling, maximumAgeMonths, ownEndDate }) => ({
    ...{ request, name, example, required, handling, maximumAgeMonths },
    ownEndDate: ownEndDate ?? false,
  }))
  const asks = question.type === 'text' ? { ...question, identifier: question.identifier ?? null } : question
  return canonicalJson({ id, kind, espd, text, question: asks, requests, lookbackYears })
}

/** General criteria of the version under which an agreement was made that still ask the same: met, and not asked again. */
export function settledCriteria(then: ProcedureContent, now: ProcedureContent): string[] {
  return now.criteria
    .filter((criterion) => criterion.products.length === 0 && !mustBeFresh(criterion))
    .filter((criterion) => then.criteria.some((earlier) => asksTheSame(earlier, criterion)))
    .map((criterion) => criterion.id)
}

import type { ContractSource } from './contract-source.ts'
import { displayName, type Organisation } from '#app/features/party/provider.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { CategoryCode, CategoryRule, ProductUnit } from '#app/features/procedure/procedure.schema.ts'
import { addYears } from '#app/utils/calendar.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { found } from '#app/utils/refusal.ts'
import { municipalityName, theRegion } from '#db/queries/region.queries.ts'
import { contractSchema, type Contract } from '#templates/framework-agreement/2026-1/contract.ts'
import type { AgreementParameters, AgreementProduct } from './agreement.schema.ts'

/** As the agreement prints a unit. */
export const UNIT_IN_PRINT: Record<ProductUnit, string> = {
  hour: 'uur',
  daypart: 'dagdeel',
  day: 'etmaal',
  trip: 'rit',
}

/**
 * All in which this agreement differs from another, from what was decided and submitted; nothing is typed again.
 * Throws when the template refuses the data: a contract that would lack something is never made.
 */
export function buildContract(source: ContractSource): { contract: Contract; parameters: AgreementParameters } {
  const products = admittedProducts(source)
  const contract = contractSchema.parse({
    number: source.number,
    version: source.version,
    issuedOn: source.issuedOn,
    procedure: {
      name: source.procedure.title,
      documents: source.procedure.documents.map((document) => document.title),
    },
    region: regionParty(source),
    provider: providerParty(source),
    category: categoryOf(source),
    options: source.procedure.contractTerms.options,
    terms: termsOf(source),
    products: products.map((product) => printed(source, product)),
    budgetCeiling: null,
  } satisfies Contract)
  return { contract, parameters: { products, contract } }
}

/** The products that a decision admits, as they were asked for. */
export function admittedProducts({
  admitted,
  submitted,
  procedure,
  startsOn,
}: Pick<ContractSource, 'admitted' | 'submitted' | 'procedure' | 'startsOn'>): AgreementProduct[] {
  return admitted.map((code) => {
    const product = found(findProduct(procedure, code))
    const chosen = found(submitted.content.products.find((one) => one.productCode === code))
    const from = chosen.startsOn !== null && chosen.startsOn > startsOn ? chosen.startsOn : startsOn
    return {
      code,
      name: product.name,
      segment: String(product.segment.number),
      unit: product.unit,
      tariff: centsText(euro(product.tariff)),
      municipalities: [...chosen.municipalityCodes].sort(),
      startsOn: from,
    }
  })
}

function printed({ procedure }: ContractSource, product: AgreementProduct): Contract['products'][number] {
  const placed = found(findProduct(procedure, product.code))
  return {
    ...product,
    segment: `Segment ${product.segment}: ${placed.segment.name}`,
    unit: UNIT_IN_PRINT[product.unit],
    municipalities: product.municipalities.map(municipalityName),
    description: placed.summary,
    requirements: placed.requirements.map((text, index) => ({ code: `${product.code}.${String(index + 1)}`, text })),
  }
}

function regionParty({ mandates }: ContractSource): Contract['region'] {
  const region = theRegion()
  return {
    name: region.contractingBody.name,
    kvk: region.contractingBody.kvkNumber,
    address: region.contractingBody.address,
    regionName: region.name,
    municipalities: region.municipalities.map((municipality) => municipality.name),
    signatories: mandates.map(({ name, function: capacity }) => ({ name, function: capacity })),
  }
}

function providerParty({ submitted }: ContractSource): Contract['provider'] {
  return {
    ...printedParty(found(submitted.content.organisation)),
    signatories: submitted.signatories.map((signatory) => ({ name: signatory.name, function: signatory.jobTitle })),
  }
}

/** A provider as a contract names it. */
export function printedParty(organisation: PrintedOrganisation): { name: string; kvk: string; address: string } {
  const { street, houseNumber, postalCode, town } = organisation.address
  return {
    name: printedName(organisation),
    kvk: organisation.kvkNumber,
    address: `${street} ${houseNumber}, ${postalCode} ${town}`,
  }
}

/** The name of a provider as a contract prints it. */
export function printedName(organisation: Pick<Organisation, 'legalName' | 'tradeName'>): string {
  const name = displayName(organisation)
  return name === organisation.legalName ? name : `${organisation.legalName} (${name})`
}

type PrintedOrganisation = Pick<Organisation, 'legalName' | 'tradeName' | 'kvkNumber' | 'address'>

function categoryOf({ procedure, category, motive }: ContractSource): Contract['category'] {
  const rule = ruleOf(procedure.categories, category)
  const conditions = rule.conditions.map((condition) => condition.label)
  return {
    letter: category,
    reasons: motive ? [motive] : conditions.length > 0 ? conditions : [rule.summary],
    meetingsPerYear: rule.meetingsPerYear,
  }
}

function ruleOf(rules: readonly CategoryRule[], category: CategoryCode): CategoryRule {
  return found(rules.find((rule) => rule.category === category))
}

/** What the published terms of a procedure make of an agreement that starts on a day. */
export function termsOf({ procedure, startsOn }: Pick<ContractSource, 'procedure' | 'startsOn'>): Contract['terms'] {
  const { contractTerms: terms } = procedure
  return {
    startsOn,
    endsOn: terms.endsOn,
    years: terms.termYears,
    extensionYears: terms.extensionYears,
    extendedUntil: addYears(terms.endsOn, terms.extensionYears),
    extensionNoticeMonths: terms.extensionNoticeMonths,
    evaluationAfterYears: terms.evaluationAfterYears,
    providerNoticeMonths: terms.noticeMonths,
    clientNoticeMonths: terms.noticeMonths,
    spendingLimitWarningPercentage: terms.spendingLimitWarningPercentage,
    insufficientUse: terms.insufficientUse,
    socialReturn: terms.socialReturn,
    sustainabilityThreshold: terms.sustainabilityThreshold,
    capacityUpdateDays: terms.capacityUpdateDays,
    monitoringReportsPerYear: terms.monitoringReportsPerYear,
    indexation: terms.indexation,
  }
}

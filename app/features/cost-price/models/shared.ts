import { euro, type Exact } from '#app/utils/money.ts'
import type { ProductUnit, StaffingLevel } from '../cost-price.ts'
import type { OrganisationInput, ProductInput } from '../cost-price.schema.ts'
import { findProductField } from '../fields/product-fields.ts'
import { costPerFte } from '../labour-cost.ts'
import { given, result, sum, type ExactTerm } from '../terms.ts'

/** Direct costs of one unit; `housing` stays outside overhead and risk. Euro per unit. */
export type DirectCosts = { clientBound: ExactTerm; notClientBound: ExactTerm; other: ExactTerm; housing: ExactTerm }

type Amounts = { clientBound: ExactTerm[]; notClientBound: ExactTerm[]; other: ExactTerm[]; housing?: ExactTerm }

/** Field kinds to term units; choices and texts are never part of a sum. */
const TERM_UNIT = {
  euro: 'euro',
  share: 'share',
  hours: 'hours',
  number: 'number',
  fte: 'fte',
  choice: 'number',
  text: 'number',
} as const

/** The filled-in number `name` of a product as a term. */
export function productTerm(product: ProductInput, name: string): ExactTerm {
  const field = findProductField(product.unit, name)
  const value = (product as Record<string, unknown>)[name]
  const text = typeof value === 'string' ? value : '0'
  return given(`${product.code}.${name}`, field.label, text, TERM_UNIT[field.kind])
}

/** The filled-in number `name` of one level in the staff table. */
export function staffTerm(product: ProductInput, level: StaffingLevel, name: string): ExactTerm {
  const field = findProductField(product.unit, name)
  const row = product.staff[level] as Record<string, string | undefined> | undefined
  return given(`${product.code}.staff.${level}.${name}`, `${field.label} ${level}`, row?.[name], TERM_UNIT[field.kind])
}

/** The levels filled in. */
export function staffLevels(product: ProductInput): StaffingLevel[] {
  return Object.keys(product.staff) as StaffingLevel[]
}

/** Labour cost of one fte of this level in this product, euro per year. */
export function fteTerm(organisation: OrganisationInput, product: ProductInput, level: StaffingLevel): ExactTerm {
  const ownSalary = product.staff[level]?.salary
  return costPerFte(organisation, { product: product.code, level, ownSalary, irregularHours: product.irregularHours })
}

/** A result in euro per unit, named `<product code>.<name>`. */
export function perUnit(
  name: { key: string; label: string; formula: string },
  value: Exact,
  parts: ExactTerm[],
): ExactTerm {
  return result({ ...name, unit: 'euro' }, value, parts)
}

/** Occupied places of one group: places x occupancy. */
export function occupiedPlaces(product: ProductInput & { unit: Extract<ProductUnit, 'daypart' | 'day'> }): ExactTerm {
  const size = productTerm(product, 'groupSize')
  const occupancy = productTerm(product, 'occupancy')
  const name = { key: `${product.code}.occupiedPlaces`, label: 'Bezette plaatsen', unit: 'number' as const }
  return result({ ...name, formula: 'plaatsen x bezetting' }, size.value.times(occupancy.value), [size, occupancy])
}

/** A cost of the whole group or trip, divided over the young people in it. */
export function dividedOver(places: ExactTerm, cost: ExactTerm): ExactTerm {
  const formula = `kosten : ${places.label.toLowerCase()}`
  return perUnit({ key: `${cost.key}PerUnit`, label: cost.label, formula }, cost.value.dividedBy(places.value), [
    cost,
    places,
  ])
}

/** Housing counts only where the organisation says that it is not in the overhead already. */
export function separately(organisation: OrganisationInput, housing: ExactTerm): ExactTerm {
  if (organisation.housingDefinition === 'separate') return housing
  return { ...housing, value: euro(0), formula: 'zit in de overhead, telt hier niet' }
}

/** Adds the amounts up to the halves of element a, element b and housing. */
export function assemble(product: ProductInput, amounts: Amounts): DirectCosts {
  function total(name: string, label: string, parts: ExactTerm[]): ExactTerm {
    return perUnit({ key: `${product.code}.${name}`, label, formula: 'som' }, sum(parts), parts)
  }
  return {
    clientBound: total('clientBound', 'Beroepskrachten, cliëntgebonden', amounts.clientBound),
    notClientBound: total('notClientBound', 'Beroepskrachten, niet-cliëntgebonden', amounts.notClientBound),
    other: total('otherClientBound', 'Andere cliëntgebonden kosten', amounts.other),
    housing: amounts.housing ?? given(`${product.code}.housing`, 'Huisvesting', '0', 'euro'),
  }
}

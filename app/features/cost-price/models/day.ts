import type { DayInput, OrganisationInput } from '../cost-price.schema.ts'
import type { ExactTerm } from '../terms.ts'
import {
  assemble,
  fteTerm,
  occupiedPlaces,
  perUnit,
  productTerm,
  separately,
  staffLevels,
  staffTerm,
  type DirectCosts,
} from './shared.ts'

/** A 24-hour period is counted over the whole year; leap days are left out, as in the formula set. */
const DAYS_PER_YEAR = 365

/**
 * [sum of fte x KF / 365] / (group x occupancy) + food, living costs, pocket money and the carer's allowance;
 * housing / 365 / (group x occupancy).
 */
export function dayCosts(organisation: OrganisationInput, product: DayInput): DirectCosts {
  const places = occupiedPlaces(product)
  const year = productTerm(product, 'housingPerYear')
  const name = {
    key: `${product.code}.housingPerUnit`,
    label: 'Huisvesting',
    formula: 'per jaar : 365 : bezette plaatsen',
  }
  const housing = perUnit(name, year.value.dividedBy(DAYS_PER_YEAR).dividedBy(places.value), [year, places])
  return assemble(product, {
    clientBound: staffCosts(organisation, product, 'groupFte'),
    notClientBound: staffCosts(organisation, product, 'supportFte'),
    other: ['food', 'livingCosts', 'pocketMoney', 'carerAllowance'].map((cost) => productTerm(product, cost)),
    housing: separately(organisation, housing),
  })
}

function staffCosts(
  organisation: OrganisationInput,
  product: DayInput,
  fteName: 'groupFte' | 'supportFte',
): ExactTerm[] {
  const places = occupiedPlaces(product)
  return staffLevels(product).map((level) => {
    const amount = staffTerm(product, level, fteName)
    const fte = fteTerm(organisation, product, level)
    const value = amount.value.times(fte.value).dividedBy(DAYS_PER_YEAR).dividedBy(places.value)
    const key = `${product.code}.staff.${level}.${fteName}Cost`
    const formula = 'fte x loonkosten per fte : 365 : bezette plaatsen'
    return perUnit({ key, label: amount.label, formula }, value, [amount, fte, places])
  })
}

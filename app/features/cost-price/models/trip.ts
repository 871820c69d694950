import type { OrganisationInput, TripInput } from '../cost-price.schema.ts'
import { netHours } from '../labour-cost.ts'
import type { ExactTerm } from '../terms.ts'
import {
  assemble,
  dividedOver,
  fteTerm,
  perUnit,
  productTerm,
  staffLevels,
  staffTerm,
  type DirectCosts,
} from './shared.ts'

/** [sum of hours x KF / Hn + kilometres x cost per kilometre + other costs] / passengers, for a single trip. */
export function tripCosts(organisation: OrganisationInput, product: TripInput): DirectCosts {
  const passengers = productTerm(product, 'passengers')
  const kilometres = productTerm(product, 'kilometres')
  const perKilometre = productTerm(product, 'costPerKilometre')
  const formula = 'kilometers x kosten per kilometer : jeugdigen per rit'
  const vehicle = perUnit(
    { key: `${product.code}.vehicle`, label: 'Voertuig', formula },
    kilometres.value.times(perKilometre.value).dividedBy(passengers.value),
    [kilometres, perKilometre, passengers],
  )
  return assemble(product, {
    clientBound: staffCosts(organisation, product, 'driveHours'),
    notClientBound: staffCosts(organisation, product, 'otherHours'),
    other: [vehicle, dividedOver(passengers, productTerm(product, 'otherTripCosts'))],
  })
}

function staffCosts(
  organisation: OrganisationInput,
  product: TripInput,
  hoursName: 'driveHours' | 'otherHours',
): ExactTerm[] {
  const net = netHours(organisation)
  const passengers = productTerm(product, 'passengers')
  return staffLevels(product).map((level) => {
    const hours = staffTerm(product, level, hoursName)
    const fte = fteTerm(organisation, product, level)
    const value = hours.value.times(fte.value).dividedBy(net.value).dividedBy(passengers.value)
    const key = `${product.code}.staff.${level}.${hoursName}Cost`
    const formula = 'uren x loonkosten per fte : netto uren : jeugdigen per rit'
    return perUnit({ key, label: hours.label, formula }, value, [hours, fte, net, passengers])
  })
}

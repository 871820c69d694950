import type { DaypartInput, OrganisationInput } from '../cost-price.schema.ts'
import { netHours } from '../labour-cost.ts'
import type { ExactTerm } from '../terms.ts'
import {
  assemble,
  dividedOver,
  fteTerm,
  occupiedPlaces,
  perUnit,
  productTerm,
  separately,
  staffLevels,
  staffTerm,
  type DirectCosts,
} from './shared.ts'

/** [sum of persons x hours x KF / Hn + material + own transport] / (group x occupancy); housing / (group x occupancy). */
export function daypartCosts(organisation: OrganisationInput, product: DaypartInput): DirectCosts {
  const places = occupiedPlaces(product)
  const housing = dividedOver(places, productTerm(product, 'housingCosts'))
  return assemble(product, {
    clientBound: staffCosts(organisation, product, 'contactHours'),
    notClientBound: staffCosts(organisation, product, 'otherHours'),
    other: [
      dividedOver(places, productTerm(product, 'materialCosts')),
      dividedOver(places, productTerm(product, 'ownTransport')),
    ],
    housing: separately(organisation, housing),
  })
}

function staffCosts(
  organisation: OrganisationInput,
  product: DaypartInput,
  hoursName: 'contactHours' | 'otherHours',
): ExactTerm[] {
  const net = netHours(organisation)
  const places = occupiedPlaces(product)
  const formula = 'personen x uren x loonkosten per fte : netto uren : bezette plaatsen'
  return staffLevels(product).map((level) => {
    const persons = staffTerm(product, level, 'persons')
    const hours = staffTerm(product, level, hoursName)
    const fte = fteTerm(organisation, product, level)
    const value = persons.value.times(hours.value).times(fte.value).dividedBy(net.value).dividedBy(places.value)
    const key = `${product.code}.staff.${level}.${hoursName}Cost`
    return perUnit({ key, label: hours.label, formula }, value, [persons, hours, fte, net, places])
  })
}

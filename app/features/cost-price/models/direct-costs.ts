import type { OrganisationInput, ProductInput } from '../cost-price.schema.ts'
import { dayCosts } from './day.ts'
import { daypartCosts } from './daypart.ts'
import { hourCosts } from './hour.ts'
import type { DirectCosts } from './shared.ts'
import { tripCosts } from './trip.ts'

/** What one unit costs directly, before overhead, in euro: facts §3, T_uur, T_dagdeel, T_etmaal, and the trip. */
export function directCosts(organisation: OrganisationInput, product: ProductInput): DirectCosts {
  switch (product.unit) {
    case 'hour':
      return hourCosts(organisation, product)
    case 'daypart':
      return daypartCosts(organisation, product)
    case 'day':
      return dayCosts(organisation, product)
    case 'trip':
      return tripCosts(organisation, product)
  }
}

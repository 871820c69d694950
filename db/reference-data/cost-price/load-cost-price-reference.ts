import { costPriceReference, type CostPriceReference } from '#app/features/cost-price/reference.ts'
import allowances2026 from './2026/allowances.json' with { type: 'json' }
import bands2026 from './2026/bands.json' with { type: 'json' }
import charges2026 from './2026/employer-charges.json' with { type: 'json' }
import hours2026 from './2026/hours-and-surcharges.json' with { type: 'json' }
import indexation2026 from './2026/indexation.json' with { type: 'json' }
import figures2026 from './2026/index-figures.json' with { type: 'json' }
import pension2026 from './2026/pension.json' with { type: 'json' }
import scales2026 from './2026/salary-scales.json' with { type: 'json' }
import transport2026 from './2026/transport.json' with { type: 'json' }

/** What comes with the portal. Later years and better sources are loaded at the admin desk, without any code. */
const SHIPPED: Record<number, unknown> = {
  2026: {
    year: 2026,
    region: 'Noord-Limburg',
    values: [...charges2026, ...pension2026, ...hours2026, ...indexation2026, ...allowances2026, ...transport2026],
    bands: bands2026,
    scales: scales2026,
    indices: figures2026,
  },
}

/** The years that come with the portal. */
export function shippedYears(): number[] {
  return Object.keys(SHIPPED).map(Number)
}

/** The reference data of a year as it comes with the portal; undefined for another year. */
export function shippedReference(year: number): CostPriceReference | undefined {
  const found = SHIPPED[year]
  return found === undefined ? undefined : costPriceReference.parse(found)
}

/** As `shippedReference`; throws when that year is not shipped. */
export function loadCostPriceReference(year: number): CostPriceReference {
  const found = shippedReference(year)
  if (found === undefined) throw new Error(`No cost-price reference data for ${String(year)}`)
  return found
}

import { costPriceReference, type CostPriceReference } from '#app/features/cost-price/reference.ts'
import allowances2026 from './2026/allowances.json' with { type: 'json' }
import bands2026 from './2026/bands.json' with { type: 'json' }
import charges2026 from './2026/employer-charges.json' with { type: 'json' }
import hours2026 from './2026/hours-and-surcharges.json' with { type: 'json' }
import indexation2026 from './2026/indexation.json' with { type: 'json' }
import pension2026 from './2026/pension.json' with { type: 'json' }
import scales2026 from './2026/salary-scales.json' with { type: 'json' }

/** A new year is a new folder and a line here. */
const YEARS: Record<number, unknown> = {
  2026: {
    year: 2026,
    region: 'Noord-Limburg',
    values: [...charges2026, ...pension2026, ...hours2026, ...indexation2026, ...allowances2026],
    bands: bands2026,
    scales: scales2026,
  },
}

/** The reference data of a tariff year; throws when that year is not shipped or a file is not as it should be. */
export function loadCostPriceReference(year: number): CostPriceReference {
  const found = YEARS[year]
  if (found === undefined) throw new Error(`No cost-price reference data for ${year}`)
  return costPriceReference.parse(found)
}

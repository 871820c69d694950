import { LIMBURG_REGIONS } from '../reference-data/limburg-regions.ts'
import { region } from '../reference-data/noord-limburg/region.ts'

/** A municipality as screens name it. */
export type Municipality = { code: string; name: string }

/** The region that this portal serves. */
export function theRegion() {
  return region
}

/** The municipalities of the region, by name. */
export function listMunicipalities(): readonly Municipality[] {
  return region.municipalities
}

/** The name of a municipality by its CBS code; the code itself when it is not of this region. */
export function municipalityName(code: string): string {
  return region.municipalities.find((municipality) => municipality.code === code)?.name ?? code
}

/** The name of a youth-care region by its code; the code itself when it is not one of the province. */
export function regionName(code: string): string {
  return LIMBURG_REGIONS[code] ?? code
}

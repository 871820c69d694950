import { costPriceReference, type CostPriceReference, type ReferenceValue } from '#app/features/cost-price/reference.ts'
import { shippedReference, shippedYears } from '../reference-data/cost-price/load-cost-price-reference.ts'
import { region } from '../reference-data/noord-limburg/region.ts'
import type { Db } from '../transaction.ts'

/** A year of reference data with its version: 0 is what came with the portal, later ones were loaded. */
export type VersionedReference = { reference: CostPriceReference; version: number }

/** The newest reference data of a tariff year; undefined when nothing is known of that year. */
export async function findReference(db: Db, year: number): Promise<VersionedReference | undefined> {
  const row = await db
    .selectFrom('cost_price_reference')
    .select(['content', 'version'])
    .where('region', '=', region.name)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row) return { reference: costPriceReference.parse(row.content), version: row.version }
  const shipped = shippedReference(year)
  return shipped && { reference: shipped, version: 0 }
}

/** The newest data of the newest year: what is known of indices stands there. */
export async function findNewestReference(db: Db): Promise<CostPriceReference> {
  const [year = 0] = await knownYears(db)
  return (await findReferenceFor(db, year)).reference
}

/** Every load of reference data, newest first. */
export function listReferenceVersions(db: Db) {
  return db
    .selectFrom('cost_price_reference')
    .select(['id', 'year', 'version', 'reason', 'file_name', 'loaded_by_name', 'loaded_at'])
    .where('region', '=', region.name)
    .orderBy('loaded_at', 'desc')
    .execute()
}

/** The years of which something is known, newest first. */
export async function knownYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('cost_price_reference')
    .select('year')
    .distinct()
    .where('region', '=', region.name)
    .execute()
  return [...new Set([...shippedYears(), ...rows.map((row) => row.year)])].sort((one, other) => other - one)
}

/**
 * The newest reference data for tariffs that start in this year: of that year, else of the last year before it that is
 * known, else the first that is. Whoever shows it says of which year it is.
 */
export async function findReferenceFor(db: Db, year: number): Promise<VersionedReference> {
  const years = await knownYears(db)
  const nearest = years.find((one) => one <= year) ?? years.at(-1)
  const found = nearest === undefined ? undefined : await findReference(db, nearest)
  if (!found) throw new Error(`no cost-price reference data for ${String(year)}`)
  return found
}

/** The published numbers of a year by key, for whoever explains a calculation. */
export async function readSources(db: Db, year: number): Promise<Record<string, ReferenceValue>> {
  const { reference } = await findReferenceFor(db, year)
  return Object.fromEntries(reference.values.map((value) => [value.key, value]))
}

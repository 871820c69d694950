import { productsOf, type PlacedProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { CostPriceReference } from '#app/features/cost-price/reference.ts'
import { findReferenceFor, type VersionedReference } from '#db/queries/cost-price-reference.queries.ts'
import type { Db } from '#db/transaction.ts'

/** For which products a workbook is made and read, and by the numbers of which year. */
export type WorkbookScope = {
  products: PlacedProduct[]
  reference: CostPriceReference
  year: number
  /** Which load of that year; 0 for what came with the portal. */
  referenceVersion: number
  /** Places offered in the application by product code; a check holds them against the volume. */
  offeredPlaces?: Record<string, string>
  /** Prices of what this provider sent in last, by product code; a check asks about large changes. */
  previousPrices?: Record<string, string>
}

/** The chosen products in catalogue order, with the newest reference data of the year in which the tariffs start. */
export async function workbookScope(
  db: Db,
  content: ProcedureContent,
  chosenCodes: readonly string[],
): Promise<WorkbookScope> {
  return scopeBy(await findReferenceFor(db, tariffYear(content)), content, chosenCodes)
}

/** The year in which the tariffs of a procedure start. */
export function tariffYear(content: ProcedureContent): number {
  return Number(content.contractTerms.startsOn.slice(0, 4))
}

/** As `workbookScope`, by reference data at hand. */
export function scopeBy(
  { reference, version }: VersionedReference,
  content: ProcedureContent,
  chosenCodes: readonly string[],
): WorkbookScope {
  return {
    products: productsOf(content).filter((product) => chosenCodes.includes(product.code)),
    reference,
    year: reference.year,
    referenceVersion: version,
  }
}

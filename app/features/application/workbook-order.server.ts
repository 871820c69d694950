import { productsOf, type PlacedProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import type { CostPriceReference } from '#app/features/cost-price/reference.ts'

/** For which products a workbook is made and read, and by the numbers of which year. */
export type WorkbookScope = {
  products: PlacedProduct[]
  reference: CostPriceReference
  year: number
  /** Places offered in the application by product code; a check holds them against the volume. */
  offeredPlaces?: Record<string, string>
}

/** The chosen products in catalogue order, with the reference data of the year in which the tariffs start. */
export function workbookScope(content: ProcedureContent, chosenCodes: readonly string[]): WorkbookScope {
  const year = Number(content.contractTerms.startsOn.slice(0, 4))
  return {
    products: productsOf(content).filter((product) => chosenCodes.includes(product.code)),
    reference: loadCostPriceReference(year),
    year,
  }
}

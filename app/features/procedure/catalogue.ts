import type { Criterion, ProcedureContent, Product, Segment } from './procedure.schema.ts'

/** A product with the place it has in the catalogue. */
export type PlacedProduct = Product & { segment: Segment; subsegmentName: string }

/** Every product of the procedure in catalogue order. */
export function productsOf(content: ProcedureContent): PlacedProduct[] {
  return content.segments.flatMap((segment) =>
    segment.subsegments.flatMap((subsegment) =>
      subsegment.products.map((product) => ({ ...product, segment, subsegmentName: subsegment.name })),
    ),
  )
}

/** The products one can apply for in this open house. */
export function applicableProducts(content: ProcedureContent): PlacedProduct[] {
  return productsOf(content).filter((product) => product.openHouse)
}

/** The product with this code, or undefined when the procedure does not know it. */
export function findProduct(content: ProcedureContent, code: string): PlacedProduct | undefined {
  return productsOf(content).find((product) => product.code === code)
}

/** The criteria that hold for a provider that chose these products, in published order. */
export function criteriaFor(content: ProcedureContent, productCodes: readonly string[]): Criterion[] {
  return content.criteria.filter(
    (criterion) => criterion.products.length === 0 || criterion.products.some((code) => productCodes.includes(code)),
  )
}

/** The municipalities a product is bought for, out of those of the region; all of them when the product names none. */
export function placesOf<Place extends { code: string }>(
  { municipalities = [] }: Pick<Product, 'municipalities'>,
  region: readonly Place[],
): Place[] {
  return region.filter(({ code }) => municipalities.length === 0 || municipalities.includes(code))
}

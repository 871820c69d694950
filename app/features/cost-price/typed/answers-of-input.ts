import type { ProductInput, WorkbookInput } from '../cost-price.schema.ts'
import type { PageAnswers } from '../workbook/layout-workbook.ts'
import { ORGANISATION_PAGE } from './typed-page.ts'

type Nested = { [name: string]: string | Nested | undefined }

/** A cost-price input as answers by page and key: what a workbook says that was read before its answers were kept. */
export function answersOfInput({ organisation, products }: WorkbookInput): PageAnswers {
  return Object.fromEntries([
    [ORGANISATION_PAGE, flat(organisation, ORGANISATION_PAGE)],
    ...products.map((product): [string, Record<string, string>] => [product.code, ofProduct(product)]),
  ])
}

/** Code and unit are not answers: the page is known by them. */
function ofProduct(product: ProductInput): Record<string, string> {
  const { code } = product
  const all = flat(product, code)
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== `${code}.code` && key !== `${code}.unit`))
}

function flat(values: Nested, prefix: string): Record<string, string> {
  const entries = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const key = `${prefix}.${name}`
    if (value === undefined) return []
    return typeof value === 'string' ? [[key, value]] : Object.entries(flat(value, key))
  })
  return Object.fromEntries(entries)
}

import { STAFFING_LEVELS, type CostPriceProduct, type StaffingLevel } from '../cost-price.ts'
import { levelsOf, sectionsOf } from '../fields.ts'
import type { Field, Section } from '../fields/field.ts'
import {
  FUNCTION_COLUMNS,
  FUNCTION_INTRO,
  FUNCTION_TITLE,
  ORGANISATION_SECTIONS,
} from '../fields/organisation-fields.ts'
import { STAFF_COLUMNS, STAFF_TITLE } from '../fields/product-fields.ts'
import { findValue, type CostPriceReference, type ReferenceValue } from '../reference.ts'

/** The page that is filled in once for the whole organisation; the others are called after their product. */
export const ORGANISATION_PAGE = 'org'

/** One place to type; `key` is that of its cell in the workbook. */
export type TypedField = { key: string; field: Field; published: ReferenceValue | undefined }
/** A section holds single fields, or one group of fields per level of staff. */
export type TypedSection = Pick<Section, 'id' | 'title' | 'intro'> & {
  fields: readonly TypedField[]
  levels: readonly { level: StaffingLevel; fields: readonly TypedField[] }[]
}
/** The same content as one sheet of the workbook, as a page to fill in. */
export type TypedPage = { id: string; product: CostPriceProduct | null; sections: readonly TypedSection[] }

/** The pages for exactly these products: the organisation first, then the products in their order. */
export function typedPages(products: readonly CostPriceProduct[], reference: CostPriceReference): TypedPage[] {
  const used = products.flatMap(levelsOf)
  const levels = STAFFING_LEVELS.filter((level) => used.includes(level))
  return [organisationPage(levels, reference), ...products.map((product) => productPage(product, reference))]
}

/** Every place to type on a page, in reading order. */
export function fieldsOn(page: TypedPage): TypedField[] {
  return page.sections.flatMap(({ fields, levels }) => [...fields, ...levels.flatMap((row) => row.fields)])
}

function organisationPage(levels: readonly StaffingLevel[], reference: CostPriceReference): TypedPage {
  const functions = { id: 'functions', title: FUNCTION_TITLE, intro: FUNCTION_INTRO }
  const [employer, ...others] = ORGANISATION_SECTIONS.map((section) => single('org', section, reference))
  const rows = perLevel('org.functions', levels, FUNCTION_COLUMNS)
  const sections = [
    ...(employer === undefined ? [] : [employer]),
    { ...functions, fields: [], levels: rows },
    ...others,
  ]
  return { id: ORGANISATION_PAGE, product: null, sections }
}

function productPage(product: CostPriceProduct, reference: CostPriceReference): TypedPage {
  const { code, unit } = product
  const rows = perLevel(`${code}.staff`, levelsOf(product), STAFF_COLUMNS[unit])
  const staff = { id: 'staff', title: STAFF_TITLE, intro: '', fields: [], levels: rows }
  return {
    id: code,
    product,
    sections: [staff, ...sectionsOf(product).map((section) => single(code, section, reference))],
  }
}

function single(prefix: string, { id, title, intro, fields }: Section, reference: CostPriceReference): TypedSection {
  const places = fields.map((field) => ({
    key: `${prefix}.${field.name}`,
    field,
    published: publishedFor(field, reference),
  }))
  return { id, title, intro, fields: places, levels: [] }
}

function publishedFor(field: Field, reference: CostPriceReference): ReferenceValue | undefined {
  return field.reference === undefined ? undefined : findValue(reference, field.reference)
}

/** A level is left empty by who does not use it, so none of its fields is required. */
function perLevel(prefix: string, levels: readonly StaffingLevel[], columns: readonly Field[]): TypedSection['levels'] {
  return levels.map((level) => ({
    level,
    fields: columns.map((field) => ({
      key: `${prefix}.${level}.${field.name}`,
      field: { ...field, required: false },
      published: undefined,
    })),
  }))
}

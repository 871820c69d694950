import type { Product, StaffingLevel } from '#app/features/procedure/procedure.schema.ts'

export type { StaffingLevel, ProductUnit } from '#app/features/procedure/procedure.schema.ts'

/** What the cost-price model must know of a product; a product of the catalogue is one. */
export type CostPriceProduct = Pick<Product, 'code' | 'name' | 'unit' | 'tariff' | 'staffing'>

/** From practical to specialist; tables and screens keep this order. */
export const STAFFING_LEVELS = ['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP'] as const satisfies readonly StaffingLevel[]

/** The collective agreements the workbook knows; `other` asks for an explanation. */
export const CAOS = ['jeugdzorg', 'ggz', 'gehandicaptenzorg', 'sociaal-werk', 'vvt', 'other'] as const
export const EMPLOYER_SIZES = ['small', 'large'] as const
/** Where housing is counted: one definition for all products of an organisation (facts §3, H10). */
export const HOUSING_DEFINITIONS = ['inside-overhead', 'separate'] as const

/** The four elements of art. 2.3 Besluit Jeugdwet, decimal text in euro with two decimals. */
export type Elements = { a: string; b: string; c: string; d: string }
export const ELEMENT_NAMES = ['a', 'b', 'c', 'd'] as const satisfies readonly (keyof Elements)[]

export type TermUnit = 'euro' | 'share' | 'hours' | 'number' | 'fte'

/** One number of the calculation and what it came from: open `parts` until an input or a published parameter is reached. */
export type Term = {
  /** Names the number in calculation, workbook and screen alike, e.g. `AMB-B.staff.HBO.share`. */
  key: string
  label: string
  /** Decimal text, rounded half up to ten decimals. */
  value: string
  unit: TermUnit
  /** The rule in words of the formula set; absent for what was filled in. */
  formula?: string
  /** Key of the reference value this was taken from or is compared with. */
  reference?: string
  /** Sheet and cell of the workbook, e.g. `Organisatie!C12`; filled in when a workbook is known. */
  cell?: string
  parts: Term[]
}

/** The cost price of one product. */
export type CostPrice = {
  code: string
  name: string
  unit: CostPriceProduct['unit']
  /** Euro per unit, two decimals, half up. */
  price: string
  /** Sum to `price` exactly. */
  elements: Elements
  /** The same before rounding, ten decimals: what the workbook's own formulas give. */
  exact: { price: string; a: string; b: string; c: string; d: string }
  /** Element a in its two halves, the overhead proper, risk and innovation, and housing; euro, ten decimals. */
  detail: { clientBound: string; notClientBound: string; overhead: string; risk: string; housing: string }
  explanation: Term
}

/** Something in the workbook that could not be read as meant. */
export type WorkbookProblem = {
  /** `blocking`: this number is needed. `information`: read, but look whether it was read as meant. */
  severity: 'blocking' | 'information'
  /** Key of the field, or the guard's name for a refused file. */
  key: string
  sheet: string
  /** Like C12; empty when the problem is about a sheet or the file. */
  cell: string
  label: string
  found: string
  expected: string
  /** A Dutch sentence that says what to do. */
  message: string
}

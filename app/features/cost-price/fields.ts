import { STAFFING_LEVELS, type CostPriceProduct, type StaffingLevel } from './cost-price.ts'
import type { Field, Section } from './fields/field.ts'
import { ORGANISATION_SECTIONS } from './fields/organisation-fields.ts'
import { productSections } from './fields/product-fields.ts'

const ORGANISATION_FIELDS = new Map(
  ORGANISATION_SECTIONS.flatMap((section) => section.fields).map((field) => [`org.${field.name}`, field]),
)

/** The field behind an organisation key (`org.holidayAllowance`), or undefined. */
export function organisationField(key: string): Field | undefined {
  return ORGANISATION_FIELDS.get(key)
}

/** The levels a product sheet offers: those that deliver, must be in the team, or stand in the background. */
export function levelsOf(product: CostPriceProduct): StaffingLevel[] {
  const { levels, required, background } = product.staffing
  return STAFFING_LEVELS.filter((level) => [...levels, ...required, ...background].includes(level))
}

/** What is asked of one product besides its staff; the background level can be chosen from the levels it offers. */
export function sectionsOf(product: CostPriceProduct): Section[] {
  const choices = levelsOf(product).map((level) => ({ value: level, label: level }))
  return productSections(product.unit).map((section) => ({
    ...section,
    fields: section.fields.map((field) => (field.name === 'backgroundLevel' ? { ...field, choices } : field)),
  }))
}

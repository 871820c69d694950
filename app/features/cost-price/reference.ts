import { z } from 'zod'
import { staffingLevel, productUnit } from '#app/features/procedure/procedure.schema.ts'
import { CAOS } from './cost-price.ts'
import { indexFigure } from './index-figures.ts'

/**
 * What law, cao, pension fund and region fix: never in code, always with period, source and status. `found` was read
 * in the named source; `assumed` is the best known estimate and is shown as such until someone replaces it.
 */
const status = z.enum(['found', 'assumed'])
const unit = z.enum(['euro', 'share', 'hours', 'number'])
const decimal = z.string().regex(/^\d{1,9}(\.\d{1,8})?$/)
const origin = { period: z.string().min(4), source: z.string().min(3), status, note: z.string().optional() }

/** One published number, e.g. a premium. */
export const referenceValue = z.object({ key: z.string(), label: z.string(), value: decimal, unit, ...origin })
export type ReferenceValue = z.infer<typeof referenceValue>

/** What is usual; outside it a check asks a question. A null side is open. */
export const band = z.object({
  key: z.string(),
  label: z.string(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  unit,
  /** Only for this unit or level; without it the band holds for all. */
  productUnit: productUnit.optional(),
  level: staffingLevel.optional(),
  ...origin,
})
export type Band = z.infer<typeof band>

/** Lowest and highest monthly salary of one scale, euro. */
const salaryScale = z.object({ cao: z.enum(CAOS), scale: z.string(), low: decimal, high: decimal, ...origin })
export type SalaryScale = z.infer<typeof salaryScale>

export const costPriceReference = z.object({
  year: z.number().int(),
  region: z.string(),
  values: z.array(referenceValue),
  bands: z.array(band),
  scales: z.array(salaryScale),
  /** What is published about the index of each year; data of before it was kept has none. */
  indices: z.array(indexFigure).default([]),
})
export type CostPriceReference = z.infer<typeof costPriceReference>

/** The published number with this key, or undefined when there is none this year. */
export function findValue(reference: CostPriceReference, key: string): ReferenceValue | undefined {
  return reference.values.find((value) => value.key === key)
}

/** The narrowest band for a key: one for this unit or level goes before the general one. */
export function findBand(
  reference: CostPriceReference,
  key: string,
  narrow: { productUnit?: Band['productUnit']; level?: Band['level'] } = {},
): Band | undefined {
  const fitting = reference.bands.filter(
    (one) =>
      one.key === key &&
      (one.productUnit === undefined || one.productUnit === narrow.productUnit) &&
      (one.level === undefined || one.level === narrow.level),
  )
  return fitting.find((one) => one.productUnit !== undefined || one.level !== undefined) ?? fitting[0]
}

import { z } from 'zod'
import { CATEGORIES, OPTIONS } from '#app/features/agreement/text/clause.ts'
import { dateSchema, euroSchema, kvkSchema, lineSchema, sha256Schema, textSchema } from '#templates/document-fields.ts'

const personSchema = z.object({ name: lineSchema, function: lineSchema })

const partySchema = z.object({ name: lineSchema, kvk: kvkSchema, address: lineSchema })

const requirementSchema = z.object({ code: lineSchema, text: textSchema })

const productSchema = z.object({
  code: lineSchema,
  name: lineSchema,
  segment: lineSchema,
  /** As printed: uur, dagdeel, etmaal, rit. */
  unit: lineSchema,
  /** Euros per unit. */
  tariff: euroSchema,
  startsOn: dateSchema,
  municipalities: z.array(lineSchema).min(1),
  description: textSchema,
  /** Programme of requirements, printed in annex 4. */
  requirements: z.array(requirementSchema).min(1),
})

const budgetCeilingSchema = z.object({
  year: z.int().min(2020).max(2100),
  rows: z.array(z.object({ municipality: lineSchema, product: lineSchema, amount: euroSchema })).min(1),
  total: euroSchema,
})

const decimalSchema = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, 'must be a decimal number as text')

/** Terms of the procedure: the same for every provider in it. */
const termsSchema = z.object({
  startsOn: dateSchema,
  endsOn: dateSchema,
  years: z.int().min(1),
  extensionYears: z.int().min(0),
  extendedUntil: dateSchema,
  extensionNoticeMonths: z.int().min(0),
  evaluationAfterYears: z.int().min(1),
  providerNoticeMonths: z.int().min(0),
  clientNoticeMonths: z.int().min(0),
  spendingLimitWarningPercentage: decimalSchema,
  insufficientUse: z.object({ withinMonths: z.int(), threshold: lineSchema, noticeMonths: z.int() }),
  socialReturn: z.object({ threshold: decimalSchema, percentage: decimalSchema }),
  sustainabilityThreshold: decimalSchema,
  capacityUpdateDays: z.int().min(1),
  monitoringReportsPerYear: z.int().min(0),
  indexation: z.object({ firstOn: dateSchema, wageShare: decimalSchema, priceShare: decimalSchema }),
})

/** Everything an agreement of this version is made of. */
export const contractSchema = z
  .object({
    number: lineSchema,
    version: z.int().min(1),
    issuedOn: dateSchema,
    procedure: z.object({ name: lineSchema, documents: z.array(lineSchema).min(1) }),
    region: partySchema.extend({
      regionName: lineSchema,
      municipalities: z.array(lineSchema).min(1),
      signatories: z.array(personSchema).min(1),
    }),
    provider: partySchema.extend({ signatories: z.array(personSchema).min(1) }),
    category: z.object({
      letter: z.enum(CATEGORIES),
      reasons: z.array(textSchema).min(1),
      meetingsPerYear: z.int().min(0),
    }),
    options: z.array(z.enum(OPTIONS)),
    terms: termsSchema,
    products: z.array(productSchema).min(1),
    budgetCeiling: budgetCeilingSchema.nullable(),
  })
  .refine((contract) => new Set(contract.products.map((product) => product.code)).size === contract.products.length, {
    message: 'must not hold a product twice',
    path: ['products'],
  })

/** The data of one framework agreement. */
export type Contract = z.infer<typeof contractSchema>

/** What `contract.json` in the PDF holds; its JSON schema is published by the portal. */
export const contractFileSchema = z.object({
  template: z.literal('framework-agreement/2026-1'),
  /** The edition of the text; absent in agreements from before texts had editions. */
  text: z.object({ region: lineSchema.nullable(), edition: z.int().min(1), modelText: z.boolean() }).optional(),
  /** SHA-256 of the text that is the same for every provider. */
  standardHash: sha256Schema,
  parameters: z.array(
    z.object({ slot: lineSchema, label: lineSchema, text: textSchema, articles: z.array(lineSchema) }),
  ),
  contract: contractSchema,
})

import { z } from 'zod'
import { IDENTIFIER_KINDS } from '#app/utils/identifiers.ts'

/**
 * The content of one procedure version: everything a provider must know before it applies.
 * It is data, so that every region can publish its own; once published it is frozen.
 * There is deliberately no place in it for a score, a weight, a rank, a quota or a maximum number of providers.
 */

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/)
const text = z.string().trim().min(1).max(4000)

/** An exact decimal as text: amounts and rates never pass through a float. */
export const decimalText = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/)

/** Where a rule comes from, so that every refusal and every number can be traced. */
export const sourceReference = z.object({
  document: z.string().min(1).max(200),
  paragraph: z.string().max(100),
  status: z.enum(['found', 'assumed', 'fictitious']),
})
export type SourceReference = z.infer<typeof sourceReference>

/** How a product is counted and paid: hour, daypart of four hours, 24-hour period, single trip. */
export const productUnit = z.enum(['hour', 'daypart', 'day', 'trip'])
export type ProductUnit = z.infer<typeof productUnit>

/** Levels of the staffing mix (functiemix). */
export const staffingLevel = z.enum(['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP'])
export type StaffingLevel = z.infer<typeof staffingLevel>

const staffingRequirement = z.object({
  /** Levels that may deliver the product. */
  levels: z.array(staffingLevel).min(1),
  /** Levels that must be in the team. */
  required: z.array(staffingLevel),
  /** Levels available in the background. */
  background: z.array(staffingLevel),
  /** Professional registration asked: SKJ, BIG, NVRG, FVB or none. */
  registrations: z.array(z.string()),
  note: z.string().max(500),
})

export const product = z.object({
  code,
  name: text,
  /** iJw product category, two digits. */
  ijwCategory: z.string().regex(/^\d{2}$/),
  unit: productUnit,
  /** Euro per unit, exact. */
  tariff: decimalText,
  staffing: staffingRequirement,
  /** What the product is, in one or two sentences a provider understands. */
  summary: text,
  /** Programme of requirements: what whoever delivers this must meet. */
  requirements: z.array(text),
  /** CBS codes of the municipalities it is bought for; empty or absent means the whole region. */
  municipalities: z.array(z.string().regex(/^\d{4}$/)).optional(),
  /** False when it is bought outside this open house; `outsideReason` then says how. */
  openHouse: z.boolean(),
  outsideReason: z.string().max(500).nullable(),
  source: sourceReference,
  /** Where the tariff comes from; a demonstration tariff says `fictitious`. */
  tariffSource: sourceReference,
})
export type Product = z.infer<typeof product>

const subsegment = z.object({ code, name: text, products: z.array(product) })
export const segment = z.object({
  code,
  /** Segment number as the field knows it: 2, 3 or 4. */
  number: z.number().int(),
  name: text,
  summary: text,
  subsegments: z.array(subsegment),
})
export type Segment = z.infer<typeof segment>

/** A rule between products: whoever chooses `product` must also choose one of `anyOf`. */
export const productRule = z.object({
  id: code,
  product: code,
  anyOf: z.array(code).min(1),
  /** The published criterion a refusal on this rule points to. */
  criterion: code,
  explanation: text,
  source: sourceReference,
})
export type ProductRule = z.infer<typeof productRule>

export const criterionKind = z.enum([
  'exclusion-mandatory',
  'exclusion-discretionary',
  'suitability',
  'reference',
  'programme-of-requirements',
])
export type CriterionKind = z.infer<typeof criterionKind>

/** What is asked and when the answer passes by itself; `officer-judges` never passes or fails by itself. */
const question = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('yes-no'),
    passesWhen: z.enum(['yes', 'no']).nullable(),
    explainWhen: z.enum(['yes', 'no']).nullable(),
  }),
  z.object({
    type: z.literal('text'),
    maxLength: z.number().int().min(1).max(4000),
    /** The answer is a number of this kind (BIG, KVK, …), checked by its own rule. */
    identifier: z.enum(IDENTIFIER_KINDS).optional(),
  }),
  z.object({ type: z.literal('number'), minimum: decimalText.nullable(), unit: z.string().max(40) }),
])
export type CriterionQuestion = z.infer<typeof question>

/** Evidence asked for a criterion, with its validity measured at the closing of the moment. */
export const evidenceRequest = z.object({
  id: code,
  name: text,
  /** What good evidence looks like. */
  example: text,
  required: z.boolean(),
  /** The document may be at most this many months old at closing; null means no age rule. */
  maximumAgeMonths: z.number().int().positive().nullable(),
  /** What kind of document it is, whatever criterion asks it: one piece then serves every procedure. */
  documentKind: code.optional(),
  /** The document names its own last day of validity, which is asked with it. */
  ownEndDate: z.boolean().optional(),
  /** Whoever has an agreement keeps a valid one; the portal asks a new one before it ends. */
  renewedDuringAgreement: z.boolean().optional(),
  /** `seen`: personal data such as a VOG; only that it was seen and its date are recorded, never the file. */
  handling: z.enum(['stored', 'seen']),
})
export type EvidenceRequest = z.infer<typeof evidenceRequest>

/** Who a criterion can be for; a third party is one on whose means or experience the provider relies. */
export const criterionParty = z.enum(['provider', 'consortium-member', 'subcontractor', 'third-party'])

export const criterion = z.object({
  id: code,
  kind: criterionKind,
  /** Part and code of the European self-declaration (UEA/ESPD) for an exclusion ground: "III.A crime-org". */
  espd: z.string().max(60).nullable(),
  /** How many years back an exclusion ground looks: at most five when mandatory, three when discretionary. */
  lookbackYears: z.number().int().positive().max(5).nullable().optional(),
  /** Who must meet it. */
  appliesTo: z.array(criterionParty).min(1),
  title: text,
  /** The requirement as published; letters quote it. */
  text,
  /** Why it is asked, in plain words. */
  why: text,
  question,
  /** A declaration that must be given anew in every application; exclusion grounds always are. */
  mustBeFresh: z.boolean().optional(),
  /** An officer must look at the answer even when the automatic check passes. */
  officerJudges: z.boolean(),
  evidence: z.array(evidenceRequest),
  /** Only asked when one of these products is chosen; empty means everyone. */
  products: z.array(code),
  source: sourceReference,
})
export type Criterion = z.infer<typeof criterion>

export const categoryCode = z.enum(['A', 'B', 'C'])
export type CategoryCode = z.infer<typeof categoryCode>

/** A stated fact about one provider that a category condition may look at. Never about another provider. */
export const categoryFact = z.enum([
  'segments-applied',
  'products-applied',
  'segments-admitted',
  'products-admitted',
  'municipalities-served',
  'reference-year-clients',
  'reference-year-volume',
  'capacity-offered',
  'willing-to-grow',
  'willing-to-lead-transformation',
  'consortium',
])
export type CategoryFact = z.infer<typeof categoryFact>

/** A knock-out threshold over one fact: never a comparison between providers. */
export const categoryCondition = z.object({
  fact: categoryFact,
  atLeast: decimalText,
  label: text,
  source: sourceReference,
})
export type CategoryCondition = z.infer<typeof categoryCondition>

export const categoryRule = z.object({
  category: categoryCode,
  name: text,
  summary: text,
  /** All must hold; an empty list always holds (the last category). */
  conditions: z.array(categoryCondition),
  /** What follows from this category, as the contract says it. */
  duties: z.array(text),
  meetingRhythm: text,
  meetingsPerYear: z.number().int().nonnegative(),
  /** On what the region steers; versions of before it was asked have none. */
  kpis: z.array(text).optional(),
})
export type CategoryRule = z.infer<typeof categoryRule>

export const contractTerms = z.object({
  termYears: z.number().int().positive(),
  extensionYears: z.number().int().nonnegative(),
  evaluationAfterYears: z.number().int().nonnegative(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  /** Months beforehand with which each side may end the agreement. */
  noticeMonths: z.number().int().positive(),
  /** Months beforehand with which the region announces that it uses the extension. */
  extensionNoticeMonths: z.number().int().positive(),
  /** Articles of the contract standard that this procedure chose; the others read "n.v.t.". */
  options: z.array(z.enum(['revision', 'spending-limit', 'insufficient-use', 'eighteen', 'bibob', 'social-return'])),
  spendingLimitWarningPercentage: decimalText,
  insufficientUse: z.object({
    withinMonths: z.number().int().positive(),
    threshold: text,
    noticeMonths: z.number().int().positive(),
  }),
  socialReturn: z.object({ threshold: decimalText, percentage: decimalText }),
  sustainabilityThreshold: decimalText,
  capacityUpdateDays: z.number().int().positive(),
  monitoringReportsPerYear: z.number().int().nonnegative(),
  indexation: z.object({ firstOn: z.iso.date(), wageShare: decimalText, priceShare: decimalText }),
})

/** A file whose bytes are kept under their hash; the hash is part of what is published and cannot change after. */
const publishedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(130),
  mediaType: z.string().max(100),
  sizeBytes: z.number().int().positive(),
})
export type PublishedFile = z.infer<typeof publishedFile>

/** A document of the procedure: a file to download, a link to where it stands, or only what it is about. */
export const publishedDocument = z.object({
  id: code,
  title: text,
  description: text,
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .optional(),
  file: publishedFile.nullable().optional(),
})
export type PublishedDocument = z.infer<typeof publishedDocument>

export const procedureContent = z.object({
  title: text,
  summary: text,
  explanation: z.array(text),
  contactName: text,
  contactEmail: z.email(),
  segments: z.array(segment).min(1),
  productRules: z.array(productRule),
  criteria: z.array(criterion).min(1),
  /** In order: the first whose conditions all hold applies. */
  categories: z.array(categoryRule).min(2).max(3),
  contractTerms,
  documents: z.array(publishedDocument),
  /** Calendar days a provider gets to repair, the same for everyone. */
  repairDays: z.number().int().positive(),
  /** Calendar days for a provider to go to court after a decision. */
  objectionDays: z.number().int().positive(),
})
export type ProcedureContent = z.infer<typeof procedureContent>

import { z } from 'zod'

/** The three categories of provider; their duties differ, the rest of the text never does. */
export const CATEGORIES = ['A', 'B', 'C'] as const

/** From common base to this provider: the legal desk shows from which layer each sentence comes. */
export const LAYERS = ['base', 'region', 'category', 'product', 'provider'] as const
export type Layer = (typeof LAYERS)[number]

/** Articles that the contract standard leaves to choose; not chosen, they stay in the text as "n.v.t.". */
export const OPTIONS = ['revision', 'spending-limit', 'insufficient-use', 'eighteen', 'bibob', 'social-return'] as const

/** How far a text goes: first written, then read by a lawyer, then adopted by another. */
export const TEXT_STATUSES = ['draft', 'legal-review', 'adopted'] as const
export type TextStatus = (typeof TEXT_STATUSES)[number]

/** Limits that keep one clause readable and one document printable. */
export const LIMITS = { line: 300, paragraph: 4000, paragraphs: 40, clauses: 200 } as const

const line = z.string().trim().min(1).max(LIMITS.line)
const sentence = z.string().trim().min(1).max(LIMITS.paragraph)

const paragraphSchema = z.strictObject({
  /** Text with slots such as `{{provider.name}}`; every slot is in the slot catalogue. */
  text: sentence,
  items: z.array(sentence).max(LIMITS.paragraphs).optional(),
})

/** When a text holds; every part that is there must be met. */
const conditionSchema = z.strictObject({
  /** A choice in the contract terms of the procedure. */
  option: z.enum(OPTIONS).optional(),
  category: z.array(z.enum(CATEGORIES)).min(1).optional(),
  /** Codes; one of them suffices. */
  products: z.array(line).min(1).optional(),
  /** Codes of regions. */
  regions: z.array(line).min(1).optional(),
  /** KVK number of the one provider for whom an individual term of part 2 is written. */
  provider: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
})
export type Condition = z.infer<typeof conditionSchema>

/** A clause as stored, shipped with the portal or loaded by a region's lawyers. */
export const clauseSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z0-9][a-z0-9.-]*$/),
  version: z.int().min(1),
  /** Number in the contract standard (CS), such as `1.3`; numbers never move. */
  article: line,
  /** 0: before the articles; 1 variable, 2 individual, 3 generic; annex: text of an annex. */
  part: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal('annex')]),
  chapter: line.optional(),
  title: line,
  layer: z.enum(LAYERS),
  status: z.enum(TEXT_STATUSES),
  /** True when the wording is ours and not the official text of the contract standard. */
  modelText: z.boolean(),
  legalBasis: line,
  /** When the clause holds; without a condition it always does. */
  condition: conditionSchema.optional(),
  paragraphs: z.array(paragraphSchema).min(1).max(LIMITS.paragraphs),
})

/** One version of one clause. */
export type Clause = z.infer<typeof clauseSchema>

/** Category of a provider. */
export type Category = (typeof CATEGORIES)[number]

/** An article that the procedure may choose. */
export type ClauseOption = (typeof OPTIONS)[number]

import { z } from 'zod'

/** The three categories of provider; their duties differ, the rest of the text never does. */
export const CATEGORIES = ['A', 'B', 'C'] as const

/** From common base to this provider: the legal desk shows from which layer each sentence comes. */
const LAYERS = ['base', 'region', 'category', 'product', 'provider'] as const

/** Articles that the contract standard leaves to choose; not chosen, they stay in the text as "n.v.t.". */
export const OPTIONS = ['revision', 'spending-limit', 'insufficient-use', 'eighteen', 'bibob', 'social-return'] as const

const paragraphSchema = z.object({
  /** Text with slots such as `{{provider.name}}`; every slot is in the slot catalogue. */
  text: z.string().min(1),
  items: z.array(z.string().min(1)).optional(),
})

/** A clause as stored, shipped with the portal or loaded by a region's lawyers. */
export const clauseSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  version: z.int().min(1),
  /** Number in the contract standard (CS), such as `1.3`; numbers never move. */
  article: z.string().min(1),
  /** 0: before the articles; 1 variable, 2 individual, 3 generic; annex: text of an annex. */
  part: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal('annex')]),
  chapter: z.string().optional(),
  title: z.string().min(1),
  layer: z.enum(LAYERS),
  status: z.enum(['draft', 'legal-review', 'adopted']),
  /** True when the wording is ours and not the official text of the contract standard. */
  modelText: z.boolean(),
  legalBasis: z.string().min(1),
  /** A legal tension that the legal desk shows beside the clause; never printed in the agreement. */
  warning: z.string().min(1).optional(),
  /** When the clause holds; without a condition it always does. */
  condition: z
    .object({ option: z.enum(OPTIONS).optional(), category: z.array(z.enum(CATEGORIES)).min(1).optional() })
    .optional(),
  paragraphs: z.array(paragraphSchema).min(1),
})

/** One version of one clause. */
export type Clause = z.infer<typeof clauseSchema>

/** Category of a provider. */
export type Category = (typeof CATEGORIES)[number]

/** An article that the procedure may choose. */
export type ClauseOption = (typeof OPTIONS)[number]

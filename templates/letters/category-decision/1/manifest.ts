import { z } from 'zod'
import type { DocumentTemplate } from '#templates/document-template.ts'
import { addresseeSchema, dateSchema, lineSchema, senderSchema, textSchema } from '#templates/document-fields.ts'

const categorySchema = z.enum(['A', 'B', 'C'])

/** One condition as it was applied: a knock-out threshold on a fact of this provider alone. */
const conditionSchema = z.object({
  label: lineSchema,
  value: lineSchema,
  source: lineSchema,
  rule: lineSchema,
  holds: z.boolean(),
})

const schema = z.object({
  reference: lineSchema,
  decidedOn: dateSchema,
  sender: senderSchema.extend({ email: lineSchema }),
  provider: addresseeSchema,
  procedure: lineSchema,
  /** Number of the published version whose rules were applied. */
  criteriaVersion: z.int().min(1),
  category: categorySchema,
  name: lineSchema,
  summary: textSchema,
  effectiveFrom: dateSchema,
  /** The year over which facts were loaded, for a yearly reassessment; null after an admission decision. */
  reassessedOver: z.int().nullable(),
  /** The outcome of the rules and why it was set aside; null when the rules were followed. */
  overruled: z.object({ proposed: categorySchema, motive: textSchema }).nullable(),
  rules: z
    .array(z.object({ category: categorySchema, holds: z.boolean(), conditions: z.array(conditionSchema) }))
    .min(2),
  duties: z.array(textSchema),
  meetingRhythm: textSchema,
  officers: z.array(lineSchema).min(1).max(2),
  /** The same remedies and term as for an admission decision. */
  remedy: z.object({
    calendarDays: z.int().min(1).max(90),
    endsOn: dateSchema,
    extended: z.boolean(),
    court: lineSchema,
  }),
})

/** The category of one provider with every condition behind it. */
export type CategoryDecision = z.infer<typeof schema>

/** Letter about the category, version 1. */
export const categoryDecision1: DocumentTemplate<CategoryDecision> = {
  id: 'category-decision',
  version: '1',
  folder: 'letters/category-decision/1',
  schema,
  details: (letter) => ({
    title: `Categorie ${letter.category} voor ${letter.provider.name}`,
    author: letter.sender.name,
    number: letter.reference,
    issuedOn: letter.decidedOn,
  }),
  attachment: {
    name: 'categorie.json',
    description: 'Gegevens van deze categorie',
    content: (letter) => letter,
  },
}

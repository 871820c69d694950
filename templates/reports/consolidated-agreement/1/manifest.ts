import { z } from 'zod'
import type { DocumentTemplate } from '#templates/document-template.ts'
import {
  addresseeSchema,
  dateSchema,
  euroSchema,
  lineSchema,
  senderSchema,
  textSchema,
} from '#templates/document-fields.ts'

/** The number of the amendment from which something is so; 0 is the agreement itself. */
const originSchema = z.int().min(0)

const schema = z.object({
  number: lineSchema,
  /** The day on which the agreement reads so. */
  day: dateSchema,
  procedure: lineSchema,
  sender: senderSchema,
  provider: addresseeSchema,
  category: z.object({ letter: lineSchema, origin: originSchema }),
  startsOn: dateSchema,
  endsOn: z.object({ day: dateSchema, origin: originSchema }),
  amendments: z.array(z.object({ number: z.int(), printed: lineSchema, effectiveOn: dateSchema })),
  products: z.array(
    z.object({
      code: lineSchema,
      name: lineSchema,
      unit: lineSchema,
      tariff: euroSchema,
      places: textSchema,
      startsOn: dateSchema,
      endsOn: dateSchema.nullable(),
      origin: originSchema,
    }),
  ),
  articles: z
    .array(
      z.object({
        clauseId: lineSchema,
        article: lineSchema,
        title: lineSchema,
        holds: z.boolean(),
        paragraphs: z.array(z.object({ text: z.string(), items: z.array(textSchema) })),
        origin: originSchema,
      }),
    )
    .min(1),
})

/** An agreement as it reads on a day. */
export type ConsolidatedDocument = z.infer<typeof schema>

/** Consolidated text of a framework agreement, version 1. */
export const consolidated1: DocumentTemplate<ConsolidatedDocument> = {
  id: 'consolidated-agreement',
  version: '1',
  folder: 'reports/consolidated-agreement/1',
  schema,
  details: (text) => ({
    title: `Doorlopende tekst van raamovereenkomst ${text.number}`,
    author: text.sender.name,
    number: text.number,
    issuedOn: text.day,
  }),
}

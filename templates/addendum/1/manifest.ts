import { z } from 'zod'
import type { DocumentTemplate } from '#templates/document-template.ts'
import { dateSchema, kvkSchema, lineSchema, textSchema } from '#templates/document-fields.ts'

const personSchema = z.object({ name: lineSchema, function: lineSchema })
const partySchema = z.object({ name: lineSchema, kvk: kvkSchema, address: lineSchema })

const articleSchema = z.object({
  clauseId: lineSchema,
  article: lineSchema,
  title: lineSchema,
  /** False: the article stays with its number and reads "n.v.t.". */
  holds: z.boolean(),
  /** True: the text is no part of the agreement any more. */
  dropped: z.boolean(),
  paragraphs: z.array(z.object({ text: z.string(), items: z.array(textSchema) })),
})

/** What the data inside the PDF hold as well; its JSON schema is published by the portal. */
export const addendumSchema = z.object({
  number: lineSchema,
  agreementNumber: lineSchema,
  sequence: z.int().min(1),
  issuedOn: dateSchema,
  procedure: lineSchema,
  region: partySchema.extend({ regionName: lineSchema, signatories: z.array(personSchema) }),
  provider: partySchema.extend({ signatories: z.array(personSchema) }),
  /** What it is about, in words. */
  kind: lineSchema,
  manner: z.enum(['signed', 'notice', 'objection']),
  objectionDays: z.int().min(1),
  /** The article of the agreement that it rests on. */
  clause: z.object({ article: lineSchema, title: z.string() }),
  reason: textSchema,
  effectiveOn: dateSchema,
  lines: z.array(z.object({ what: lineSchema, from: textSchema.nullable(), to: textSchema.nullable() })).min(1),
  articles: z.array(articleSchema),
})

/** One numbered amendment of a framework agreement. */
export type Addendum = z.infer<typeof addendumSchema>

/** Addendum to a framework agreement, version 1. */
export const addendum1: DocumentTemplate<Addendum> = {
  id: 'addendum',
  version: '1',
  folder: 'addendum/1',
  schema: addendumSchema,
  details: (addendum) => ({
    title: `Wijziging ${String(addendum.sequence)} van raamovereenkomst ${addendum.agreementNumber}`,
    author: addendum.region.name,
    number: addendum.number,
    issuedOn: addendum.issuedOn,
  }),
  attachment: {
    name: 'wijziging.json',
    description: 'Gegevens van deze wijziging',
    content: (addendum) => addendum,
  },
}

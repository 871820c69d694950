import { z } from 'zod'
import { dateSchema, lineSchema, momentInTimeSchema, senderSchema, textSchema } from '#templates/document-fields.ts'
import type { DocumentTemplate } from '#templates/document-template.ts'

const schema = z.object({
  number: z.int().positive(),
  issuedOn: dateSchema,
  publishedAt: momentInTimeSchema,
  sender: senderSchema,
  procedure: lineSchema,
  items: z
    .array(
      z.object({
        number: lineSchema,
        document: lineSchema,
        paragraph: z.string().trim().max(200),
        question: textSchema,
        answer: textSchema,
        /** What this takes the place of, such as "nota 1, vraag 3". */
        corrects: lineSchema.nullable(),
      }),
    )
    .min(1),
})

/** Questions and answers that were published together. */
export type ClarificationNoteDocument = z.infer<typeof schema>

/** Nota van inlichtingen, version 1. */
export const clarificationNote1: DocumentTemplate<ClarificationNoteDocument> = {
  id: 'clarification-note',
  version: '1',
  folder: 'notes/clarification-note/1',
  schema,
  details: (note) => ({
    title: `Nota van inlichtingen ${String(note.number)}: ${note.procedure}`,
    author: note.sender.name,
    number: `NVI-${String(note.number)}`,
    issuedOn: note.issuedOn,
  }),
  attachment: {
    name: 'nota-van-inlichtingen.json',
    description: 'Vragen en antwoorden van deze nota',
    content: (note) => note,
  },
}

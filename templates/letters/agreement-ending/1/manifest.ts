import { z } from 'zod'
import type { DocumentTemplate } from '#templates/document-template.ts'
import { addresseeSchema, dateSchema, lineSchema, senderSchema, textSchema } from '#templates/document-fields.ts'

const schema = z.object({
  reference: lineSchema,
  agreementNumber: lineSchema,
  decidedOn: dateSchema,
  sender: senderSchema,
  provider: addresseeSchema,
  /** How it ends, in words. */
  kind: lineSchema,
  /** Who ends it, in words. */
  party: lineSchema,
  clause: z.object({ article: lineSchema, title: z.string() }),
  ground: textSchema,
  endsOn: dateSchema,
  /** The first day on which the documents may be destroyed. */
  keptUntil: dateSchema.nullable(),
})

/** How and when an agreement ends, and what follows. */
export type EndingLetter = z.infer<typeof schema>

/** Letter about the end of an agreement, version 1. */
export const endingLetter1: DocumentTemplate<EndingLetter> = {
  id: 'agreement-ending',
  version: '1',
  folder: 'letters/agreement-ending/1',
  schema,
  details: (letter) => ({
    title: `Einde van raamovereenkomst ${letter.agreementNumber}`,
    author: letter.sender.name,
    number: letter.reference,
    issuedOn: letter.decidedOn,
  }),
  attachment: {
    name: 'einde.json',
    description: 'Gegevens van dit bericht',
    content: (letter) => letter,
  },
}

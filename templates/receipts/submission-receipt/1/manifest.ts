import { z } from 'zod'
import type { DocumentTemplate } from '#templates/document-template.ts'
import {
  addresseeSchema,
  dateSchema,
  lineSchema,
  momentInTimeSchema,
  senderSchema,
  sha256Schema,
  textSchema,
} from '#templates/document-fields.ts'

const schema = z.object({
  /** A repair answers the region's request, after closing. */
  kind: z.enum(['application', 'repair']).optional(),
  receiptNumber: lineSchema,
  issuedOn: dateSchema,
  sender: senderSchema,
  provider: addresseeSchema,
  procedure: lineSchema,
  admissionMoment: lineSchema,
  submittedAt: momentInTimeSchema,
  closesAt: momentInTimeSchema,
  submittedBy: z.object({ name: lineSchema, function: lineSchema.optional() }),
  /** Of the whole submission, as kept by the portal. */
  sha256: sha256Schema,
  products: z.array(
    z.object({
      code: lineSchema,
      name: lineSchema,
      unit: lineSchema,
      municipalities: z.array(lineSchema),
      startsOn: dateSchema,
    }),
  ),
  criteria: z.array(z.object({ code: lineSchema, text: textSchema, answer: textSchema })),
  evidence: z.array(z.object({ label: lineSchema, fileName: lineSchema, size: lineSchema, sha256: sha256Schema })),
  nextSteps: z.array(z.object({ when: lineSchema, what: textSchema })),
})

/** What a provider gets to keep as proof of its submission. */
export type SubmissionReceipt = z.infer<typeof schema>

/** Receipt of a submitted application, version 1. */
export const submissionReceipt1: DocumentTemplate<SubmissionReceipt> = {
  id: 'submission-receipt',
  version: '1',
  folder: 'receipts/submission-receipt/1',
  schema,
  details: (receipt) => ({
    title: `Ontvangstbewijs aanmelding ${receipt.provider.name}`,
    author: receipt.sender.name,
    number: receipt.receiptNumber,
    issuedOn: receipt.issuedOn,
  }),
  attachment: {
    name: 'ontvangstbewijs.json',
    description: 'Gegevens van dit ontvangstbewijs',
    content: (receipt) => receipt,
  },
}

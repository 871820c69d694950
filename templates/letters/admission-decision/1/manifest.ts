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

/** A refusal stands on a published criterion or does not stand at all (ECLI:NL:RBNNE:2023:315). */
const groundSchema = z.object({
  criterion: z.object({ code: lineSchema, text: textSchema, document: lineSchema, paragraph: lineSchema }),
  submitted: textSchema,
  reason: textSchema,
})

const productSchema = z.object({ code: lineSchema, name: lineSchema, segment: lineSchema, unit: lineSchema })

const verdictSchema = z.discriminatedUnion('outcome', [
  productSchema.extend({ outcome: z.literal('admitted'), startsOn: dateSchema, tariff: euroSchema }),
  productSchema.extend({ outcome: z.literal('refused'), grounds: z.array(groundSchema).min(1) }),
])

const schema = z.object({
  letterNumber: lineSchema,
  decidedOn: dateSchema,
  sender: senderSchema.extend({ email: lineSchema }),
  provider: addresseeSchema,
  procedure: lineSchema,
  admissionMoment: lineSchema,
  application: z.object({ number: lineSchema, submittedAt: lineSchema }),
  products: z.array(verdictSchema).min(1),
  /** Four eyes: who assessed and who confirmed. */
  officers: z.array(z.object({ name: lineSchema, function: lineSchema })).length(2),
  /** Civil summary proceedings; the term is agreed in the procedure, no statute sets it here (facts, section 5). */
  remedy: z.object({ calendarDays: z.int().min(1).max(90), endsOn: dateSchema, court: lineSchema }),
})

/** The decision on one application, product by product. */
export type AdmissionDecision = z.infer<typeof schema>

/** Admission decision letter, version 1. */
export const admissionDecision1: DocumentTemplate<AdmissionDecision> = {
  id: 'admission-decision',
  version: '1',
  folder: 'letters/admission-decision/1',
  schema,
  details: (decision) => ({
    title: `Toelatingsbesluit ${decision.provider.name}`,
    author: decision.sender.name,
    number: decision.letterNumber,
    issuedOn: decision.decidedOn,
  }),
  content: (decision) => ({ ...decision, result: resultOf(decision) }),
  attachment: {
    name: 'toelatingsbesluit.json',
    description: 'Gegevens van dit besluit',
    content: (decision) => decision,
  },
}

function resultOf({ products }: AdmissionDecision): 'admitted' | 'partly' | 'refused' {
  const admitted = products.filter((product) => product.outcome === 'admitted').length
  if (admitted === 0) return 'refused'
  return admitted === products.length ? 'admitted' : 'partly'
}

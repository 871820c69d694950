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

/** Each criterion can have had a third reader of its own. */
const MOST_OFFICERS = 20

const schema = z.object({
  letterNumber: lineSchema,
  decidedOn: dateSchema,
  sender: senderSchema.extend({ email: lineSchema }),
  provider: addresseeSchema,
  procedure: lineSchema,
  /** The published version of the criteria that this application answered. */
  criteriaVersion: z.object({ number: z.int().min(1), publishedOn: dateSchema }),
  admissionMoment: z.object({ name: lineSchema, closedOn: dateSchema }),
  application: z.object({ number: lineSchema, submittedAt: lineSchema }),
  products: z.array(verdictSchema).min(1),
  /** Four eyes: who assessed and who confirmed, and whoever decided where the first two readers differed. */
  officers: z
    .array(z.object({ name: lineSchema, function: lineSchema }))
    .min(2)
    .max(MOST_OFFICERS),
  /** The decision that this one replaces after an objection, and what the objection led to. */
  replaces: z
    .object({
      number: lineSchema,
      decidedOn: dateSchema,
      objection: lineSchema,
      outcome: z.enum(['upheld', 'partly']),
      reason: textSchema,
    })
    .nullable(),
  /**
   * Objection with the region and civil summary proceedings; the term is agreed in the procedure, no statute sets it
   * here (facts, section 5). `extended`: its last day moved to a working day, as the Algemene termijnenwet does.
   */
  remedy: z.object({
    calendarDays: z.int().min(1).max(90),
    endsOn: dateSchema,
    extended: z.boolean(),
    court: lineSchema,
  }),
})

/** The decision on one application, product by product. */
export type AdmissionDecision = z.infer<typeof schema>

/**
 * Admission decision letter, version 2: names the version of the criteria, the objection, after one the decision it
 * replaces, and whoever decided where the first two readers differed.
 */
export const admissionDecision2: DocumentTemplate<AdmissionDecision> = {
  id: 'admission-decision',
  version: '2',
  folder: 'letters/admission-decision/2',
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

import { z } from 'zod'
import { dateSchema, lineSchema, senderSchema } from '#templates/document-fields.ts'
import type { DocumentTemplate } from '#templates/document-template.ts'

const LONGEST_RUN = 200_000

const schema = z.object({
  issuedOn: dateSchema,
  sender: senderSchema,
  /** The two texts, as people name them. */
  left: lineSchema,
  right: lineSchema,
  counts: z.object({
    same: z.int().min(0),
    differs: z.int().min(0),
    onlyLeft: z.int().min(0),
    onlyRight: z.int().min(0),
  }),
  rows: z.array(
    z.object({
      article: lineSchema,
      title: lineSchema,
      comparison: z.enum(['same', 'differs', 'only-left', 'only-right']),
      segments: z.array(
        z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string().min(1).max(LONGEST_RUN) }),
      ),
    }),
  ),
})

/** Two contract texts compared clause by clause. */
export type HarmonisationReport = z.infer<typeof schema>

/** Harmonisatierapport, version 1. */
export const harmonisationReport1: DocumentTemplate<HarmonisationReport> = {
  id: 'harmonisation',
  version: '1',
  folder: 'reports/harmonisation/1',
  schema,
  details: (report) => ({
    title: 'Harmonisatierapport contractteksten',
    author: report.sender.name,
    number: `HR-${report.issuedOn}`,
    issuedOn: report.issuedOn,
  }),
  attachment: {
    name: 'harmonisatie.json',
    description: 'De vergelijking van deze twee contractteksten',
    content: (report) => report,
  },
}

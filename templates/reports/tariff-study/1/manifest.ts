import { z } from 'zod'
import { dateSchema, euroSchema, lineSchema, senderSchema, textSchema } from '#templates/document-fields.ts'
import type { DocumentTemplate } from '#templates/document-template.ts'

/** Rounded amounts; null where too few providers are behind them. */
const middle = z.object({ quarter: euroSchema, median: euroSchema, threeQuarters: euroSchema })

const schema = z.object({
  number: lineSchema,
  issuedOn: dateSchema,
  sender: senderSchema,
  procedure: lineSchema,
  product: z.object({ code: lineSchema, name: lineSchema, unit: lineSchema }),
  tariff: euroSchema,
  startsOn: dateSchema,
  /** What held until now. */
  before: euroSchema.nullable(),
  reason: textSchema,
  elements: z
    .array(z.object({ label: lineSchema, amount: euroSchema, middle: euroSchema, reason: textSchema }))
    .length(4),
  year: z.int(),
  providers: z.int().positive(),
  excluded: z.array(z.object({ ground: lineSchema, count: lineSchema })),
  weighting: lineSchema,
  assumptions: z.array(lineSchema),
  prices: middle,
  weighted: middle.nullable(),
  coverage: z.object({ providers: lineSchema, weight: lineSchema }),
  segments: z.array(
    z.object({
      division: lineSchema,
      groups: z.array(z.object({ name: lineSchema, count: lineSchema, prices: middle.nullable() })),
    }),
  ),
  rule: z.object({ fewestProviders: z.int(), largestShare: lineSchema, source: lineSchema }),
})

/** The report of a tariff study as everybody may read it: nothing in it is about one provider. */
export type TariffStudyReport = z.infer<typeof schema>

/** Verantwoording van een tarief, version 1. */
export const tariffStudyReport1: DocumentTemplate<TariffStudyReport> = {
  id: 'tariff-study',
  version: '1',
  folder: 'reports/tariff-study/1',
  schema,
  details: (report) => ({
    title: `Tariefonderzoek ${report.product.code} ${report.product.name}`,
    author: report.sender.name,
    number: report.number,
    issuedOn: report.issuedOn,
  }),
  attachment: {
    name: 'tariefonderzoek.json',
    description: 'De cijfers van dit tariefonderzoek',
    content: (report) => report,
  },
}

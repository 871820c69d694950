import { z } from 'zod'
import { decimalFromDutch } from '#app/features/application/application.schema.ts'
import { euro } from '#app/utils/money.ts'
import type { Figures } from './yearly-index.ts'
import type { IndexationRule } from './indexation.ts'

const REASON_MAXIMUM = 1000
const PERCENT = 100

/** "4,18" or "4,18%" is 4,18 percent; kept as the fraction 0.0418. */
const percentage = z
  .string('tariff.percentageInvalid')
  .trim()
  .min(1, 'tariff.percentageInvalid')
  .transform((text) => decimalFromDutch(text.replace(/\s?%$/, '')))
  .refine((text) => /^\d{1,2}(\.\d{1,4})?$/.test(text), { message: 'tariff.percentageInvalid', abort: true })
  .transform((text) => euro(text).dividedBy(PERCENT).toFixed())

/** Empty is allowed where the year knows no correction. */
const maybePercentage = z
  .union([z.literal('').transform(() => null), percentage], 'tariff.percentageInvalid')
  .default(null)

export const indexationSchema = z
  .object({
    procedureId: z.uuid('required'),
    year: z.coerce
      .number('tariff.yearInvalid')
      .int('tariff.yearInvalid')
      .min(2000, 'tariff.yearInvalid')
      .max(2100, 'tariff.yearInvalid'),
    ova: percentage,
    ppc: percentage,
    previousOva: maybePercentage,
    previousPpc: maybePercentage,
    definitiveOva: maybePercentage,
    definitivePpc: maybePercentage,
    method: z.enum(['relative', 'percentage-point'], 'tariff.choose'),
    stepDecimals: z.coerce.number('tariff.choose').int('tariff.choose').min(1, 'tariff.choose').max(4, 'tariff.choose'),
    decimals: z.coerce.number('tariff.choose').int('tariff.choose').min(1, 'tariff.choose').max(4, 'tariff.choose'),
    hourRounding: z.enum(['cent', 'minute'], 'tariff.choose'),
    source: z.string().trim().min(3, 'tariff.sourceMissing').max(200, 'tooLong'),
    sourceStatus: z.enum(['found', 'assumed'], 'tariff.choose'),
    reason: z.string().trim().min(3, 'tariff.reasonMissing').max(REASON_MAXIMUM, 'tooLong'),
  })
  .superRefine((form, context) => {
    const previous = [form.previousOva, form.previousPpc, form.definitiveOva, form.definitivePpc]
    const names = ['previousOva', 'previousPpc', 'definitiveOva', 'definitivePpc'] as const
    if (previous.every((one) => one === null)) return
    names.forEach((name, place) => {
      if (previous[place] === null) context.addIssue({ code: 'custom', path: [name], message: 'tariff.allFour' })
    })
  })
export type IndexationForm = z.infer<typeof indexationSchema>

/** The rule as two officers decide about it; `weight` is the wage share of the contract, in percent. */
export function ruleOf(form: IndexationForm, weight: string): IndexationRule {
  const { previousOva, previousPpc, definitiveOva, definitivePpc } = form
  const preliminary = figures(previousOva, previousPpc)
  const definitive = figures(definitiveOva, definitivePpc)
  return {
    year: form.year,
    wageWeight: euro(weight).dividedBy(PERCENT).toFixed(),
    preliminary: { ova: form.ova, ppc: form.ppc },
    previous: preliminary && definitive && { preliminary, definitive },
    method: form.method,
    stepDecimals: form.stepDecimals,
    decimals: form.decimals,
    hourRounding: form.hourRounding,
    source: { document: form.source, paragraph: '', status: form.sourceStatus },
  }
}

function figures(ova: string | null, ppc: string | null): Figures | null {
  return ova === null || ppc === null ? null : { ova, ppc }
}

/** What an officer does with an indexation. */
export const indexationActSchema = z.object({
  act: z.enum(['propose', 'return', 'adopt', 'discard'], 'tariff.choose'),
  rowVersion: z.coerce.number('required').int(),
})
export const publishIndexationSchema = z.object({ rowVersion: z.coerce.number('required').int() })

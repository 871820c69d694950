import { z } from 'zod'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { isPlainDate } from '#app/utils/calendar.ts'
import { isDecimalText } from '#app/utils/money.ts'
import type { AnswerValue } from './application.ts'
import { needsExplanation } from './completeness.ts'

/** What the pages of an application send. Messages are keys of the translations (`errors.<key>`). */

/** Young people at the same time; more than any provider of this region helps. */
const CAPACITY_MAXIMUM = 10_000
const WAITING_WEEKS_MAXIMUM = 156
export const EXPLANATION_MAXIMUM = 2_000
const CLIENTS_MAXIMUM = 100_000

/** One checked box comes as a text, more as a list, none not at all. */
const several = z.preprocess(
  (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(z.string().max(60)).max(200),
)

/** A text that says what to fill in when it is empty. */
const filled = (missing: string) => z.string({ error: missing }).trim().min(1, missing)

const wholeNumber = (maximum: number, kind: string) =>
  filled(kind)
    .regex(/^\d{1,6}$/, kind)
    .transform(Number)
    .refine((value) => value <= maximum, kind)

/** The version of the row that the page showed. */
export const rowVersion = z.coerce.number().pipe(z.int32().nonnegative()).catch(0)

const plainDate = filled('dateInvalid').refine(isPlainDate, 'dateInvalid')

/** `shown` is what was chosen when the page was made. */
export const productsForm = z.object({ products: several, shown: several })
export type ProductsForm = z.infer<typeof productsForm>

export const productDetailsForm = z.object({
  rowVersion,
  municipalities: several.refine((codes) => codes.length > 0, 'municipalityMissing'),
  capacity: wholeNumber(CAPACITY_MAXIMUM, 'capacityInvalid').refine((value) => value > 0, 'capacityInvalid'),
  startsOn: plainDate,
  waitingWeeks: wholeNumber(WAITING_WEEKS_MAXIMUM, 'waitingWeeksInvalid'),
})
export type ProductDetailsForm = z.infer<typeof productDetailsForm>

const yesNo = z.enum(['yes', 'no'], 'yesOrNo')

export const statementsForm = z.object({
  rowVersion,
  willingToGrow: yesNo.transform((value) => value === 'yes'),
  willingToLeadTransformation: yesNo.transform((value) => value === 'yes'),
  referenceYearClients: wholeNumber(CLIENTS_MAXIMUM, 'clientsInvalid'),
  referenceYearVolume: filled('amountInvalid')
    .transform(decimalFromDutch)
    .refine(
      (text) => isDecimalText(text) && !text.startsWith('-') && /^\d{1,10}(\.\d{1,2})?$/.test(text),
      'amountInvalid',
    ),
})

/** `1.234.567,50` as people type it here becomes `1234567.50`; a text with only a point keeps it when it is a fraction. */
export function decimalFromDutch(typed: string): string {
  const bare = typed.replace(/[\s\u00a0€]/g, '')
  if (bare.includes(',')) return bare.replaceAll('.', '').replace(',', '.')
  return /^\d{1,3}(\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '') : bare
}

export type StatementsForm = z.infer<typeof statementsForm>

export const evidenceForm = z.object({ documentDate: plainDate })

/** What is read from the page of one criterion. */
export type AnswerForm = { rowVersion: number; answer: AnswerValue; explanation: string }

/** The form of one criterion: its kind of answer, and an explanation where the answer asks for one. */
export function answerForm(criterion: Pick<Criterion, 'question'>) {
  return z
    .object({
      rowVersion,
      answer: answerValue(criterion.question),
      explanation: z.string().trim().max(EXPLANATION_MAXIMUM, 'tooLong').default(''),
    })
    .refine((form) => !needsExplanation(criterion, form) || form.explanation !== '', {
      path: ['explanation'],
      message: 'explanationMissing',
    })
    .transform((form): AnswerForm => ({
      ...form,
      explanation: needsExplanation(criterion, form) ? form.explanation : '',
    }))
}

function answerValue(question: Criterion['question']): z.ZodType<AnswerValue> {
  if (question.type === 'yes-no') return yesNo.transform((value) => ({ type: 'yes-no' as const, value }))
  if (question.type === 'text')
    return filled('answerMissing')
      .max(question.maxLength, 'tooLong')
      .transform((value) => ({ type: 'text' as const, value }))
  return filled('numberInvalid')
    .transform(decimalFromDutch)
    .refine(isDecimalText, { message: 'numberInvalid', abort: true })
    .transform((value) => ({ type: 'number' as const, value }))
}

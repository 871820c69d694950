import { z } from 'zod'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { isPlainDate } from '#app/utils/calendar.ts'
import { checkIdentifier, type IdentifierKind } from '#app/utils/identifiers.ts'
import { isDecimalText } from '#app/utils/money.ts'
import type { AnswerValue } from './application.ts'
import { needsEventDate, needsExplanation } from './criterion-completeness.ts'

/** What the pages of an application send. Messages are keys of the translations (`errors.<key>`). */

/** Young people at the same time; more than any provider of this region helps. */
const CAPACITY_MAXIMUM = 10_000
const WAITING_WEEKS_MAXIMUM = 156
export const EXPLANATION_MAXIMUM = 2_000
const CLIENTS_MAXIMUM = 100_000

/** One checked box comes as a text, more as a list, none not at all. */
export const several = z.preprocess(
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

export const plainDate = filled('dateInvalid').refine(isPlainDate, 'dateInvalid')

/** `shown` and `shownDropped` are what was chosen when the page was made; `dropped` are contracted products that end. */
export const productsForm = z.object({ products: several, shown: several, dropped: several, shownDropped: several })
export type ProductsForm = z.infer<typeof productsForm>

/** The last day of a contracted product that ends; the box says that what it means was read. */
export const endingForm = z.object({
  rowVersion,
  endsOn: plainDate,
  understood: z.literal('on', 'endingUnderstood'),
})
export type EndingForm = z.infer<typeof endingForm>

export const productDetailsForm = z.object({
  rowVersion,
  municipalities: several.refine((codes) => codes.length > 0, 'municipalityMissing'),
  capacity: wholeNumber(CAPACITY_MAXIMUM, 'capacityInvalid').refine((value) => value > 0, 'capacityInvalid'),
  startsOn: plainDate,
  waitingWeeks: wholeNumber(WAITING_WEEKS_MAXIMUM, 'waitingWeeksInvalid'),
})
export type ProductDetailsForm = z.infer<typeof productDetailsForm>

const yesNo = z.enum(['yes', 'no'], 'yesOrNo')

/** In the order of the page, which is the order in which what is wrong is listed above it. */
export const statementsForm = z.object({
  rowVersion,
  referenceYearClients: wholeNumber(CLIENTS_MAXIMUM, 'clientsInvalid'),
  referenceYearVolume: filled('amountInvalid')
    .transform(decimalFromDutch)
    .refine(
      (text) => isDecimalText(text) && !text.startsWith('-') && /^\d{1,10}(\.\d{1,2})?$/.test(text),
      'amountInvalid',
    ),
  willingToGrow: yesNo.transform((value) => value === 'yes'),
  willingToLeadTransformation: yesNo.transform((value) => value === 'yes'),
})

/** `1.234.567,50` as people type it here becomes `1234567.50`; a text with only a point keeps it when it is a fraction. */
export function decimalFromDutch(typed: string): string {
  const bare = typed.replace(/[\s\u00a0€]/g, '')
  if (bare.includes(',')) return bare.replaceAll('.', '').replace(',', '.')
  return /^\d{1,3}(\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '') : bare
}

export type StatementsForm = z.infer<typeof statementsForm>

/** Dates of a document: the one on it, and the last valid day that it may name. */
export const evidenceForm = z
  .object({
    documentDate: plainDate,
    endsOn: z
      .string()
      .default('')
      .transform((value) => (value === '' ? null : value))
      .refine((value) => value === null || isPlainDate(value), 'dateInvalid'),
  })
  .refine(({ documentDate, endsOn }) => endsOn === null || endsOn >= documentDate, {
    path: ['endsOn'],
    message: 'endsBeforeDocumentDate',
  })

const FUNCTION_MAXIMUM = 120

/** A certificate that will be shown: whose by function, of which date, and which signatory saw it. Never a name. */
export const shownForm = z.object({
  jobTitle: filled('shownFunctionMissing').max(FUNCTION_MAXIMUM, 'tooLong'),
  documentDate: plainDate,
  signatoryId: filled('signatoryMissing').max(60),
})
export type ShownForm = z.infer<typeof shownForm>

/** What is read from the page of one criterion. */
export type AnswerForm = { rowVersion: number; answer: AnswerValue; explanation: string; eventDate?: string }

/** The form of one criterion: its kind of answer, and an explanation where the answer asks for one. */
export function answerForm(criterion: Pick<Criterion, 'question' | 'lookbackYears'>) {
  return z
    .object({
      rowVersion,
      answer: answerValue(criterion.question),
      explanation: z.string().trim().max(EXPLANATION_MAXIMUM, 'tooLong').default(''),
      eventDate: z.string().trim().max(20).default(''),
    })
    .refine((form) => !needsExplanation(criterion, form) || form.explanation !== '', {
      path: ['explanation'],
      message: 'explanationMissing',
    })
    .refine((form) => !needsEventDate(criterion, form) || isPlainDate(form.eventDate), {
      path: ['eventDate'],
      message: 'eventDateMissing',
    })
    .transform(({ eventDate, ...form }): AnswerForm => ({
      ...form,
      explanation: needsExplanation(criterion, form) ? form.explanation : '',
      ...(needsEventDate(criterion, form) ? { eventDate } : {}),
    }))
}

function answerValue(question: Criterion['question']): z.ZodType<AnswerValue> {
  if (question.type === 'yes-no') return yesNo.transform((value) => ({ type: 'yes-no' as const, value }))
  if (question.type === 'text' && question.identifier) return identifierValue(question.identifier)
  if (question.type === 'text')
    return filled('answerMissing')
      .max(question.maxLength, 'tooLong')
      .transform((value) => ({ type: 'text' as const, value }))
  return filled('numberInvalid')
    .transform(decimalFromDutch)
    .refine(isDecimalText, { message: 'numberInvalid', abort: true })
    .transform((value) => ({ type: 'number' as const, value }))
}

/** A number that is checked by its own rule and kept in its one form. */
function identifierValue(kind: IdentifierKind): z.ZodType<AnswerValue> {
  return filled('answerMissing').transform((typed, context): AnswerValue => {
    const result = checkIdentifier(kind, typed)
    if (result.ok) return { type: 'text', value: result.value }
    context.addIssue({ code: 'custom', message: `identifier.${kind}` })
    return z.NEVER
  })
}

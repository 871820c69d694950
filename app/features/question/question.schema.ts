import { z } from 'zod'

export const QUESTION_MAXIMUM = 4000
const LINE_MAXIMUM = 200

const words = z.string('required').trim().min(1, 'required').max(QUESTION_MAXIMUM, 'tooLong')
const line = z.string('required').trim().min(1, 'required').max(LINE_MAXIMUM, 'tooLong')
const optionalLine = z.string().trim().max(LINE_MAXIMUM, 'tooLong').default('')

/** A question as a provider asks it; its id came with the page. */
export const askSchema = z.object({
  questionId: z.uuid('invalid'),
  momentId: z.uuid('question.chooseMoment'),
  document: line,
  paragraph: optionalLine,
  words,
})
export type AskForm = z.infer<typeof askSchema>

/** A question and its answer as they will be published. */
export const entrySchema = z
  .object({
    rowVersion: z.coerce.number().pipe(z.int32()),
    document: line,
    paragraph: optionalLine,
    wording: words,
    answer: z.string().trim().max(QUESTION_MAXIMUM, 'tooLong').default(''),
    ready: z.string().optional(),
  })
  .transform(({ ready, ...form }) => ({ ...form, ready: ready === 'yes' }))
  .refine((form) => !form.ready || form.answer !== '', { path: ['answer'], message: 'question.answerMissing' })
export type EntryForm = z.infer<typeof entrySchema>

import { z } from 'zod'
import { isPlainDate } from '#app/utils/plain-date.ts'
import { ENDING_TASKS } from './ending.ts'

const LONGEST_GROUND = 2000
const LONGEST_ANSWER = 5000

const day = z.string({ error: 'dateInvalid' }).refine(isPlainDate, 'dateInvalid')

const ground = z
  .string({ error: 'agreement.reasonMissing' })
  .trim()
  .min(1, 'agreement.reasonMissing')
  .max(LONGEST_GROUND, 'agreement.reasonTooLong')

/** What a lawyer proposes: expiry and refusal follow from something else. */
export const endingForm = z.object({
  kind: z.enum(['termination', 'dissolution', 'category-c'], { error: 'ending.chooseKind' }),
  endsOn: day,
  ground,
})
export type EndingForm = z.infer<typeof endingForm>

/** What a provider types to give notice; it says that it knows what follows. */
export const noticeForm = z.object({
  endsOn: day,
  ground,
  understood: z.literal('on', { error: 'ending.understood' }),
})

/** What a provider says about the intention to end its agreement. */
export const answerForm = z.object({
  answer: z
    .string({ error: 'answerMissing' })
    .trim()
    .min(1, 'answerMissing')
    .max(LONGEST_ANSWER, { error: 'ending.answerTooLong' }),
})

export const taskForm = z.object({ task: z.enum(ENDING_TASKS) })

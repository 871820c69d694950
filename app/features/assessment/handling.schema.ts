import { z } from 'zod'
import { INTEREST_KINDS } from './interest.ts'

export const INTEREST_WORDS_MAXIMUM = 1000

/** One interest in one provider. */
export const interestSchema = z.object({
  providerId: z.guid('assessment.interestProviderMissing'),
  kind: z.enum(INTEREST_KINDS, 'assessment.interestKindMissing'),
  words: z
    .string('assessment.interestWordsMissing')
    .trim()
    .min(1, 'assessment.interestWordsMissing')
    .max(INTEREST_WORDS_MAXIMUM, 'tooLong'),
})

/** Into whose hands a file goes; `step` says which button was pressed. */
export const handOverSchema = z
  .object({ from: z.string().default(''), to: z.string().default(''), step: z.enum(['take', 'release', 'hand-over']) })
  .refine((form) => form.step !== 'hand-over' || form.to !== '', {
    path: ['to'],
    message: 'assessment.chooseColleague',
  })

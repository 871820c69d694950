import { z } from 'zod'
import { REST_REASON_MAXIMUM } from './decision-batch.ts'

/** One box posts a text, more boxes a list. */
const texts = z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(z.string()))

/** The decisions that the officer saw and sends, with why the rest follows later; first to check, then to do. */
export const batchSchema = z.object({
  applicationIds: texts,
  restReason: z.string().trim().max(REST_REASON_MAXIMUM, 'tooLong').default(''),
  step: z.enum(['check', 'send']).default('check'),
})

import { z } from 'zod'

/** Words with which a provider answers the questions about its cost price, in characters. */
export const COST_PRICE_WORDS_MAXIMUM = 4000

/** What a provider says to the questions about its cost price. */
export const explanationForm = z.object({
  explanation: z.string('required').trim().min(1, 'required').max(COST_PRICE_WORDS_MAXIMUM, 'tooLong'),
  rowVersion: z.coerce.number().pipe(z.int32().min(0)),
})

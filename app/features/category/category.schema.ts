import { z } from 'zod'

export const MOTIVE_MAXIMUM = 2000

/** Follows the category of the rules, or sets another one with a motive. */
export const categorySchema = z.object({
  category: z.enum(['A', 'B', 'C'], 'category.choose'),
  motive: z.string().trim().max(MOTIVE_MAXIMUM, 'tooLong').default(''),
})

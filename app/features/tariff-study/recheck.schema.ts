import { z } from 'zod'

/** Which year's workbooks are checked again. */
export const recheckSchema = z.object({ year: z.coerce.number('required').pipe(z.int('required').min(2000).max(2100)) })

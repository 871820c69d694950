import { z } from 'zod'
import { isPlainDate } from '#app/utils/calendar.ts'
import { CSV_MAXIMUM } from './reference-csv.ts'

export const MOTIVE_MAXIMUM = 2000

const YEAR_MINIMUM = 2000
const YEAR_MAXIMUM = 2100

/** The file with facts of a reference year: first to check, then to load. */
export const reassessSchema = z.object({
  procedureId: z.uuid('required'),
  referenceYear: z.coerce
    .number('category.yearInvalid')
    .int('category.yearInvalid')
    .min(YEAR_MINIMUM, 'category.yearInvalid')
    .max(YEAR_MAXIMUM, 'category.yearInvalid'),
  effectiveFrom: z.string('dateInvalid').refine(isPlainDate, 'dateInvalid'),
  step: z.enum(['check', 'load']).default('check'),
  fileName: z.string().trim().max(200).default(''),
  /** The text of the file, carried along from checking to loading. */
  csv: z.string().max(CSV_MAXIMUM, 'tooLong').default(''),
})

/** Follows the category of the rules, or sets another one with a motive. */
export const categorySchema = z.object({
  category: z.enum(['A', 'B', 'C'], 'category.choose'),
  motive: z.string().trim().max(MOTIVE_MAXIMUM, 'tooLong').default(''),
})

import { z } from 'zod'
import { REFERENCE_CSV_MAXIMUM } from './reference-csv.ts'

/** A file with a year of reference data: first to check, then to load. */
export const loadReferenceSchema = z.object({
  year: z.coerce
    .number('referenceData.yearInvalid')
    .int('referenceData.yearInvalid')
    .min(2020, 'referenceData.yearInvalid')
    .max(2100, 'referenceData.yearInvalid'),
  reason: z.string().trim().max(1000, 'tooLong').default(''),
  step: z.enum(['check', 'load']).default('check'),
  fileName: z.string().trim().max(200).default(''),
  /** The text of the file, carried along from checking to loading. */
  csv: z.string().max(REFERENCE_CSV_MAXIMUM, 'tooLong').default(''),
})
export type LoadReferenceForm = z.infer<typeof loadReferenceSchema>

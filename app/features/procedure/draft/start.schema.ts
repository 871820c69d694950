import { z } from 'zod'
import { day, line } from './form-fields.ts'

/** The page that starts a procedure: a name, its word in addresses, from when, and what it is copied from. */
export const startProcedureForm = z.object({
  title: line,
  slug: z.string('required').regex(/^[a-z0-9-]{3,80}$/, 'procedure.slugInvalid'),
  startsOn: day,
  /** The published version to copy; empty starts with nothing. */
  source: z.union([z.literal(''), z.uuid()]).default(''),
})
export type StartProcedureForm = z.infer<typeof startProcedureForm>

const SHORTEST_REASON = 20
const LONGEST_REASON = 1000

/** The page that publishes: which state of the draft was read, and for a rectification why. */
export const publishForm = z.object({
  rowVersion: z.coerce.number().pipe(z.int32().nonnegative()).catch(0),
  reason: z.string('required').trim().min(SHORTEST_REASON, 'procedure.reasonTooShort').max(LONGEST_REASON, 'tooLong'),
})

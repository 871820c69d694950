import { z } from 'zod'
import { amendmentForm } from '../amendment/amendment.schema.ts'

/** What can change in many agreements at once: what follows for each from what is registered, and a new text. */
export const BULK_KINDS = ['tariffs', 'category', 'extension', 'terms'] as const

/** A change of every agreement of a procedure. */
export const bulkForm = amendmentForm.omit({ kind: true }).extend({
  procedureId: z.uuid('amendment.chooseProcedure'),
  kind: z.enum(BULK_KINDS, { error: 'amendment.chooseKind' }),
})
export type BulkForm = z.infer<typeof bulkForm>

import { z } from 'zod'
import { clauseSchema, LIMITS, type Clause } from './clause.ts'
import { EFFECTS, type LaidClause } from './contract-text.ts'
import { ANNEXES } from './edition.ts'

const line = z.string().trim().min(1).max(LIMITS.line)

/**
 * A text as a file, to bring in the official text or that of another region. `region` is null for the common base.
 * The portal counts the versions of the clauses itself.
 */
export const textFileSchema = z.strictObject({
  format: z.literal('openhuis-contract-text/1'),
  region: z
    .string()
    .regex(/^[a-z][a-z-]{1,59}$/)
    .nullable(),
  reason: line,
  annexes: z
    .array(z.strictObject({ number: z.int().min(1), name: line }))
    .length(ANNEXES.length)
    .refine((annexes) => annexes.every(({ number }, place) => number === place + 1), 'numbers must run from 1')
    .optional(),
  clauses: z
    .array(
      z.strictObject({
        effect: z.enum(EFFECTS).default('clause'),
        scope: z.string().max(60).default(''),
        clause: clauseSchema.omit({ version: true, status: true }),
      }),
    )
    .min(1)
    .max(LIMITS.clauses),
})
export type TextFile = z.infer<typeof textFileSchema>

/** The clauses of a file as the text takes them. */
export function clausesOf(file: TextFile): LaidClause[] {
  return file.clauses.map(({ effect, scope, clause }) => ({
    effect,
    scope,
    clause: { ...clause, version: 1, status: 'draft' },
  }))
}

/** A clause as a file holds it: the portal counts versions, and a status is given here and not brought along. */
export function withoutVersion(clause: Clause): TextFile['clauses'][number]['clause'] {
  const copy: Partial<Clause> = { ...clause }
  delete copy.version
  delete copy.status
  return copy as TextFile['clauses'][number]['clause']
}

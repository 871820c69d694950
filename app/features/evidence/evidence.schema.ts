import { z } from 'zod'
import { evidenceForm } from '#app/features/application/application.schema.ts'

/** What the page that adds a piece to the wallet sends. */
export const pieceForm = z.object({ kind: z.string().min(1, 'kindMissing').max(40, 'kindMissing') }).and(evidenceForm)

import { z } from 'zod'
import { FLAG_ANSWER_KINDS, FLAG_WORDS_MAXIMUM } from './flag-answer.ts'

/** What is done with one flag; only taking back needs no words. */
export const flagSchema = z
  .object({
    kind: z.enum(FLAG_ANSWER_KINDS, 'assessment.flagChoose'),
    words: z.string().trim().max(FLAG_WORDS_MAXIMUM, 'tooLong').default(''),
    seen: z.coerce.number().pipe(z.int32().min(0)),
  })
  .refine((flag) => flag.kind === 'taken-back' || flag.words !== '', {
    path: ['words'],
    message: 'assessment.flagWordsMissing',
  })

import { z } from 'zod'

const LONGEST_PASSWORD = 128

/** What somebody confirms when signing: that they may, that they read it, and that it is really they. */
export const signingForm = z.object({
  shown: z.string().regex(/^[0-9a-f]{64}$/, 'agreement.changedSinceShown'),
  authority: z.literal('yes', { error: 'agreement.confirmAuthority' }),
  read: z.literal('yes', { error: 'agreement.confirmRead' }),
  /** Six digits from the mail; not asked of who signed in with the code of an app. */
  code: z
    .string()
    .trim()
    .regex(/^(\d{6})?$/, 'agreement.codeMissing')
    .optional(),
  password: z.string({ error: 'required' }).min(1, 'required').max(LONGEST_PASSWORD, 'passwordWrong'),
})

const LONGEST_REASON = 2000

/** Why somebody does what changes the course of an agreement; the other party reads it. */
export const reasonForm = z.object({
  reason: z
    .string({ error: 'agreement.reasonMissing' })
    .trim()
    .min(1, 'agreement.reasonMissing')
    .max(LONGEST_REASON, 'agreement.reasonTooLong'),
})

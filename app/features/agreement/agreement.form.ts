import { z } from 'zod'

const LONGEST_PASSWORD = 128

/** What somebody confirms when signing: that they may, that they read it, and that it is really they. */
export const signingForm = z.object({
  shown: z.string().regex(/^[0-9a-f]{64}$/, 'agreement.changedSinceShown'),
  authority: z.literal('yes', { error: 'agreement.confirmAuthority' }),
  read: z.literal('yes', { error: 'agreement.confirmRead' }),
  password: z.string({ error: 'required' }).min(1, 'required').max(LONGEST_PASSWORD, 'passwordWrong'),
})

import { z } from 'zod'

/** What sending in posts. Messages are keys of the translations (`errors.<key>`). */
export const submitForm = z.object({
  submissionKey: z.uuid('submissionKeyUsed'),
  signatories: z.preprocess(
    (value): unknown => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid('signatoriesCannotBind')).min(1, 'signatoriesCannotBind').max(10, 'signatoriesCannotBind'),
  ),
  declaration: z.literal('on', 'declarationMissing'),
})

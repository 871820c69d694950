import { z } from 'zod'
import { checkKvkNumber } from '#app/utils/identifiers.ts'
import { several, plainDate, rowVersion } from './application.schema.ts'
import { PARTY_ROLES } from './application.ts'

/** What the pages about other organisations send. Messages are keys of the translations (`errors.<key>`). */

const NAME_MAXIMUM = 200
export const SHARE_MAXIMUM = 500
const EMAIL_MAXIMUM = 254

const line = (missing: string, maximum: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(maximum, 'tooLong')

const kvkNumber = z.string({ error: 'kvkInvalid' }).transform((typed, context) => {
  const checked = checkKvkNumber(typed)
  if (checked.ok) return checked.value
  context.addIssue({ code: 'custom', message: 'kvkInvalid' })
  return z.NEVER
})

/**
 * One other organisation. A consortium member states to be jointly liable; a third party says what is relied on. What
 * does not belong to the role is left out, so that changing the role leaves nothing behind.
 */
export const partyForm = z
  .object({
    rowVersion,
    role: z.enum(PARTY_ROLES, 'partyRoleMissing'),
    name: line('partyNameMissing', NAME_MAXIMUM),
    kvkNumber,
    contactName: line('contactNameMissing', NAME_MAXIMUM),
    contactEmail: z
      .string({ error: 'emailInvalid' })
      .trim()
      .pipe(z.email('emailInvalid').max(EMAIL_MAXIMUM, 'tooLong')),
    products: several,
    share: line('shareMissing', SHARE_MAXIMUM),
    reliedOn: z.string().trim().max(SHARE_MAXIMUM, 'tooLong').default(''),
    jointlyLiable: z.string().optional(),
  })
  .refine((form) => form.role !== 'third-party' || form.reliedOn !== '', {
    path: ['reliedOn'],
    message: 'reliedOnMissing',
  })
  .refine((form) => form.role !== 'consortium-member' || form.jointlyLiable === 'on', {
    path: ['jointlyLiable'],
    message: 'jointlyLiableMissing',
  })
  .transform((form) => ({
    ...form,
    products: [...new Set(form.products)].sort(),
    reliedOn: form.role === 'third-party' ? form.reliedOn : null,
    jointlyLiable: form.role === 'consortium-member',
  }))
export type PartyForm = z.infer<typeof partyForm>

export const declarationForm = z.object({ declarationDate: plainDate })

import { z } from 'zod'
import { checkKvkNumber } from '#app/utils/identifiers.ts'
import { PROVIDER_ROLES } from './actor.ts'
import { PASSWORD_MAX_LENGTH, passwordProblem } from './password.ts'

/** What the forms of this feature send. Messages are keys of the translations (`errors.<key>`). */
const NAME_MAX_LENGTH = 100
const EMAIL_MAX_LENGTH = 254
const LEGAL_NAME_MAX_LENGTH = 200

const required = (max: number) => z.string({ error: 'required' }).trim().min(1, 'required').max(max, 'tooLong')

/** One address without a name around it, in small letters. */
const emailSchema = required(EMAIL_MAX_LENGTH)
  .pipe(z.email('emailInvalid'))
  .transform((email) => email.toLowerCase())

/** A password as it is typed to sign in: any, but not endless. */
const typedPassword = z.string({ error: 'required' }).min(1, 'required').max(PASSWORD_MAX_LENGTH, 'passwordTooLong')

const newPassword = z.string({ error: 'required' }).superRefine((password, context) => {
  const problem = passwordProblem(password)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

const kvkNumber = z.string({ error: 'required' }).transform((text, context) => {
  const checked = checkKvkNumber(text)
  if (checked.ok) return checked.value
  context.addIssue({ code: 'custom', message: checked.reason === 'empty' ? 'required' : 'kvkInvalid' })
  return z.NEVER
})

export const signInSchema = z.object({ email: emailSchema, password: typedPassword })

/** Six digits of an app, or a backup code such as `a1b2c-3d4e5`; spaces are forgiven. */
export const secondFactorSchema = z.object({
  code: required(20)
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^(\d{6}|[a-zA-Z0-9]{5}-[a-zA-Z0-9]{5})$/, 'codeInvalid')),
})

export const registrationSchema = z.object({
  kvkNumber,
  legalName: required(LEGAL_NAME_MAX_LENGTH),
  name: required(NAME_MAX_LENGTH),
  email: emailSchema,
})
export type Registration = z.infer<typeof registrationSchema>

/** A further organisation of somebody who is signed in. */
export const organisationSchema = registrationSchema.pick({ kvkNumber: true, legalName: true })

export const newPasswordSchema = z.object({ password: newPassword })
export const emailOnlySchema = z.object({ email: emailSchema })
export const passwordOnlySchema = z.object({ password: typedPassword })

export const invitationSchema = z.object({
  email: emailSchema,
  role: z.enum(PROVIDER_ROLES, { error: 'required' }),
  /** Made with the page: the same form sent twice is one invitation. */
  key: z.uuid().optional().catch(undefined),
})
export type InvitationForm = z.infer<typeof invitationSchema>

export const joinSchema = z.object({ name: required(NAME_MAX_LENGTH), password: newPassword })

import { z } from 'zod'
import {
  checkAgbCode,
  checkIban,
  checkKvkNumber,
  checkRsin,
  checkVatNumber,
  type IdentifierResult,
} from '#app/utils/identifiers.ts'
import { LEGAL_FORMS } from './provider.ts'

/**
 * What the organisation form sends. Messages are keys of the form `party.error.<reason>`, resolved by the screen; what is too
 * long is told as in every form.
 * Text is trimmed and brought to NFC; numbers come out in their one stored form.
 */

const NAME_MAXIMUM = 200
const STREET_MAXIMUM = 120
const HOUSE_NUMBER_MAXIMUM = 20
const TOWN_MAXIMUM = 80
const PHONE_MAXIMUM = 20
const EMAIL_MAXIMUM = 254
export const SIGNATORIES_MAXIMUM = 10

const key = (reason: string) => `party.error.${reason}`
/** Control characters, bidi marks and lone surrogates: never part of a name. */
const HIDDEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** One line of text: trimmed, in NFC, without hidden characters. `field` names the messages. */
export function line(maximum: number, field: string) {
  return z
    .string(key(`${field}.empty`))
    .transform((value) => value.normalize('NFC').replace(/ +/g, ' ').trim())
    .refine((value) => value.length > 0, key(`${field}.empty`))
    .pipe(z.string().max(maximum, 'tooLong'))
    .refine((value) => !HIDDEN.test(value), key(`${field}.characters`))
}

/** A number that is checked by its own rule and comes out in its stored form. */
export function identifier(check: (text: string) => IdentifierResult, field: string) {
  return z.string(key(`${field}.empty`)).transform((value, context) => {
    const result = check(value)
    if (result.ok) return result.value
    context.addIssue({ code: 'custom', message: key(`${field}.${result.reason}`) })
    return z.NEVER
  })
}

/** An empty form field means that there is none. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null)),
    schema.nullable(),
  )
}

const email = z
  .string(key('email.empty'))
  .transform((value) => value.trim())
  .pipe(z.email(key('email.form')).max(EMAIL_MAXIMUM, 'tooLong'))

/** A Dutch address. */
export const addressSchema = z.object({
  street: line(STREET_MAXIMUM, 'street'),
  houseNumber: line(HOUSE_NUMBER_MAXIMUM, 'houseNumber'),
  postalCode: z
    .string(key('postalCode.empty'))
    .transform((value) => value.replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[1-9]\d{3}[A-Z]{2}$/, key('postalCode.form')))
    .transform((value) => `${value.slice(0, 4)} ${value.slice(4)}`),
  town: line(TOWN_MAXIMUM, 'town'),
})

const contactSchema = z.object({
  name: line(NAME_MAXIMUM, 'contactName'),
  email,
  phone: line(PHONE_MAXIMUM, 'phone').refine((value) => /^\+?[\d ()-]{10,}$/.test(value), key('phone.form')),
})

export const organisationSchema = z
  .object({
    legalName: line(NAME_MAXIMUM, 'legalName'),
    tradeName: optional(line(NAME_MAXIMUM, 'tradeName')),
    kvkNumber: identifier(checkKvkNumber, 'kvkNumber'),
    legalForm: z.enum(LEGAL_FORMS, key('legalForm.empty')),
    rsin: optional(identifier(checkRsin, 'rsin')),
    vatNumber: optional(identifier(checkVatNumber, 'vatNumber')),
    iban: identifier(checkIban, 'iban'),
    agbCode: optional(identifier(checkAgbCode, 'agbCode')),
    address: addressSchema,
    contact: contactSchema,
  })
  .refine((organisation) => organisation.rsin !== null || organisation.legalForm === 'sole-trader', {
    path: ['rsin'],
    message: key('rsin.empty'),
  })

export const signatorySchema = z.object({
  name: line(NAME_MAXIMUM, 'signatoryName'),
  jobTitle: line(NAME_MAXIMUM, 'jobTitle'),
  email,
  authority: z.enum(['alone', 'jointly'], key('authority.empty')),
})

export const signatoriesSchema = z
  .array(signatorySchema)
  .min(1, key('signatories.empty'))
  .max(SIGNATORIES_MAXIMUM, key('signatories.too-many'))
  .refine((all) => all.some((one) => one.authority === 'alone') || all.length >= 2, key('signatories.second-needed'))

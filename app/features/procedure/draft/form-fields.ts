import { z } from 'zod'
import { decimalFromDutch } from '#app/features/application/application.schema.ts'
import { isPlainDate } from '#app/utils/calendar.ts'
import type { SourceReference } from '../procedure.schema.ts'
import type { Choices, DraftField, DraftValues } from './draft-part.ts'

/** Fields that the forms of the composer share. Messages are keys of the translations (`errors.<key>`). */

const LONGEST_TEXT = 4000
const LONGEST_LINE = 300

export const line = z.string('required').trim().min(1, 'required').max(LONGEST_LINE, 'tooLong')
const optionalLine = z.string().trim().max(LONGEST_LINE, 'tooLong').default('')
export const text = z.string('required').trim().min(1, 'required').max(LONGEST_TEXT, 'tooLong')

/** The code of a record, as it stands in addresses and letters. */
export const codeField = z.string('required').regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'procedure.codeInvalid')

/** A text area of one thing per line; empty lines fall out. */
export const lines = z
  .string()
  .max(20 * LONGEST_TEXT, 'tooLong')
  .default('')
  .transform((typed) =>
    typed
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
  .refine((all) => all.every((one) => one.length <= LONGEST_TEXT), 'tooLong')

/** One checked box comes as a text, more as a list, none not at all. */
export const several = z.preprocess(
  (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(z.string().max(60)).max(400),
)

/** A whole number from `minimum` up to what anybody would fill in. */
export const whole = (minimum: number) =>
  z
    .string('required')
    .regex(/^\d{1,6}$/, 'procedure.wholeNumber')
    .transform(Number)
    .refine((value) => value >= minimum, 'procedure.wholeNumber')

/** An amount or rate as people type it here, kept exactly. */
export const decimal = z
  .string('required')
  .transform(decimalFromDutch)
  .refine((typed) => /^\d{1,12}(\.\d{1,6})?$/.test(typed), 'numberInvalid')

/** A tariff in euro: up to what anybody would pay for one unit, with the four decimals that an indexation may give. */
export const tariff = z
  .string('required')
  .transform(decimalFromDutch)
  .refine((typed) => /^\d{1,6}(\.\d{1,4})?$/.test(typed), 'procedure.tariffInvalid')

export const day = z.string('required').refine(isPlainDate, 'dateInvalid')
export const yesNo = z.enum(['yes', 'no'], 'yesOrNo').transform((value) => value === 'yes')

/** A decimal as it is shown in a box: with a comma. */
export const shownDecimal = (value: string) => value.replace('.', ',')
export const shownYesNo = (value: boolean) => (value ? 'yes' : 'no')

export const words = (set: string, values: readonly string[]): Choices => ({ from: 'words', set, values })
export const YES_NO = words('yes-no', ['yes', 'no'])
const STATUSES = ['found', 'assumed', 'fictitious'] as const

/** Fields of where a rule stands. The document may still be empty in a draft; the gap check names it. */
export function sourceFields(prefix: 'source' | 'tariffSource'): DraftField[] {
  const group = prefix
  return [
    { name: `${prefix}Document`, kind: 'text', optional: true, group },
    { name: `${prefix}Paragraph`, kind: 'text', optional: true, group },
    { name: `${prefix}Status`, kind: 'select', choices: words('sourceStatus', STATUSES), group },
  ]
}

export const sourceShape = {
  sourceDocument: optionalLine,
  sourceParagraph: optionalLine,
  sourceStatus: z.enum(STATUSES, 'required'),
}
export const tariffSourceShape = {
  tariffSourceDocument: optionalLine,
  tariffSourceParagraph: optionalLine,
  tariffSourceStatus: z.enum(STATUSES, 'required'),
}

export function sourceValues(prefix: 'source' | 'tariffSource', source: SourceReference): DraftValues {
  return {
    [`${prefix}Document`]: source.document,
    [`${prefix}Paragraph`]: source.paragraph,
    [`${prefix}Status`]: source.status,
  }
}

import { z } from 'zod'
import { identifier } from '#app/features/party/provider.schema.ts'
import { checkKvkNumber } from '#app/utils/identifiers.ts'
import { isPlainDate } from '#app/utils/plain-date.ts'
import { AMENDMENT_KINDS } from './amendment.ts'

const LONGEST_REASON = 2000
const LONGEST_ARTICLE = 12_000

const day = z.string({ error: 'dateInvalid' }).refine(isPlainDate, 'dateInvalid')
const optionalDay = z.union([z.literal(''), day]).default('')
const long = (most: number, tooLong: string) => z.string().trim().max(most, tooLong).default('')

/** What a lawyer types for one kind beside the reason and the first day; the rest follows from what is registered. */
export const wishes = z.object({
  /** The decision whose products come into the agreement. */
  decisionId: z.string().default(''),
  /** The article whose text changes, and how it reads then: paragraphs apart by an empty line. */
  clauseId: z.string().default(''),
  articleText: long(LONGEST_ARTICLE, 'amendment.textTooLong'),
  /** When the evaluation before an extension was fixed. */
  evaluatedOn: optionalDay,
  /** The last day of a suspension. */
  until: optionalDay,
  /** The number of the legal successor in the trade register; empty when the provider stays the same. */
  successorKvk: z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() !== '' ? typed : undefined),
    identifier(checkKvkNumber, 'kvkNumber').default(''),
  ),
})
export type Wishes = z.infer<typeof wishes>

/** A proposal for an amendment. */
export const amendmentForm = wishes.extend({
  kind: z.enum(AMENDMENT_KINDS, { error: 'amendment.chooseKind' }),
  effectiveOn: day,
  reason: z
    .string({ error: 'agreement.reasonMissing' })
    .trim()
    .min(1, 'agreement.reasonMissing')
    .max(LONGEST_REASON, 'agreement.reasonTooLong'),
})
export type AmendmentForm = z.infer<typeof amendmentForm>

/** What the form of a proposal starts with. */
export type AmendmentStart = Omit<AmendmentForm, 'kind'> & { kind: AmendmentForm['kind'] | '' }

/** An empty form, which starts today. */
export const emptyStart = (today: string): AmendmentStart => ({
  ...wishes.parse({}),
  kind: '',
  effectiveOn: today,
  reason: '',
})

import { z } from 'zod'
import { isPlainDate } from '#app/utils/calendar.ts'
import { EXCLUSION_GROUNDS, EXCLUSION_REASON_MAXIMUM } from './exclusion.ts'

const reason = (most: number) =>
  z.string('tariffStudy.reasonMissing').trim().min(1, 'tariffStudy.reasonMissing').max(most, 'tooLong')

export const PROPOSAL_REASON_MAXIMUM = 1500

/** Leaves a cost price out, or takes it in again. */
export const exclusionSchema = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('exclude'),
    ground: z.enum(EXCLUSION_GROUNDS, 'tariffStudy.groundMissing'),
    reason: reason(EXCLUSION_REASON_MAXIMUM),
  }),
  z.object({ step: z.literal('lift'), exclusion: z.uuid('invalid'), reason: reason(EXCLUSION_REASON_MAXIMUM) }),
])

/** Euros as typed in Dutch or English, to decimal text with a point. */
const amount = z
  .string('tariffStudy.amountInvalid')
  .trim()
  .transform((text) =>
    text
      .replace(/^€\s*/, '')
      .replace(/\.(?=\d{3}(\D|$))/g, '')
      .replace(',', '.'),
  )
  .refine((text) => /^\d{1,6}(\.\d{1,2})?$/.test(text), 'tariffStudy.amountInvalid')

/** The proposed tariff over the four elements, each with its reason. */
const proposalSchema = z.object({
  rowVersion: z.coerce.number().pipe(z.int32().min(0)),
  startsOn: z.string('dateInvalid').refine(isPlainDate, 'dateInvalid'),
  reason: reason(PROPOSAL_REASON_MAXIMUM),
  'amount.a': amount,
  'amount.b': amount,
  'amount.c': amount,
  'amount.d': amount,
  'reason.a': reason(PROPOSAL_REASON_MAXIMUM),
  'reason.b': reason(PROPOSAL_REASON_MAXIMUM),
  'reason.c': reason(PROPOSAL_REASON_MAXIMUM),
  'reason.d': reason(PROPOSAL_REASON_MAXIMUM),
})
export type ProposalForm = z.infer<typeof proposalSchema>

/** Everything that can be done on the page of a proposal. */
export const settleSchema = z.discriminatedUnion('step', [
  proposalSchema.extend({ step: z.literal('save') }),
  z.object({ step: z.literal('propose') }),
  z.object({ step: z.literal('return'), reason: reason(PROPOSAL_REASON_MAXIMUM) }),
  z.object({ step: z.literal('adopt') }),
  z.object({ step: z.literal('publish') }),
])

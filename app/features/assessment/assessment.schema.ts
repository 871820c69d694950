import { z } from 'zod'
import { isPlainDate } from '#app/utils/calendar.ts'
import { REPAIR_WORDS_MAXIMUM } from './repair-item.ts'
import { SHORTCOMINGS } from './shortcoming.ts'

export const REASON_MAXIMUM = 2000
export const NOTE_MAXIMUM = 2000
export const SHORTCOMING_WORDS_MAXIMUM = 100

/** One box posts a text, more boxes a list. */
const texts = z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(z.string()))

/** The form of one verdict. `products` is about which products it is; none chosen: all that the criterion applies to. */
export const verdictSchema = z
  .object({
    outcome: z.enum(['met', 'not-met'], 'assessment.chooseOutcome'),
    reason: z.string().trim().max(REASON_MAXIMUM, 'tooLong').default(''),
    products: texts,
    shortcoming: z.enum(SHORTCOMINGS).optional().catch(undefined),
    shortcomingWords: z.string().trim().max(SHORTCOMING_WORDS_MAXIMUM, 'tooLong').default(''),
    internalNote: z.string().trim().max(NOTE_MAXIMUM, 'tooLong').default(''),
    rowVersion: z.coerce.number().pipe(z.int32().min(0)),
    next: z.enum(['next', 'stay']).default('next'),
  })
  .refine((verdict) => verdict.outcome === 'met' || verdict.reason !== '', {
    path: ['reason'],
    message: 'assessment.reasonMissing',
  })
export type VerdictForm = z.infer<typeof verdictSchema>

/** The repair composer: the criteria to repair, and under `words.<criterion>` what is said about each. */
export const repairSchema = z
  .looseObject({ criteria: texts, step: z.enum(['check', 'confirm']).default('check') })
  .transform((form, context) => {
    const items = form.criteria.map((criterionId) => ({ criterionId, words: wordsOf(form[`words.${criterionId}`]) }))
    for (const { criterionId, words } of items) {
      const problem = words === '' ? 'assessment.wordsMissing' : words.length > REPAIR_WORDS_MAXIMUM ? 'tooLong' : ''
      if (problem) context.addIssue({ code: 'custom', path: [`words.${criterionId}`], message: problem })
    }
    if (items.length === 0)
      context.addIssue({ code: 'custom', path: ['criteria'], message: 'assessment.nothingToRepair' })
    return { items, step: form.step }
  })

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** Why a difference between equal cases is right. */
export const explanationSchema = z.object({
  difference: z.string('invalid'),
  cases: z.string('invalid'),
  reason: z.string('required').trim().min(1, 'assessment.differenceReasonMissing').max(REASON_MAXIMUM, 'tooLong'),
})

const SIGHTING_MAXIMUM = 120
const sighted = (missing: string) => z.string(missing).trim().min(1, missing).max(SIGHTING_MAXIMUM, 'tooLong')

/** What an officer notes of a certificate that was shown: never a name, a number or the certificate itself. */
export const sightingSchema = z.object({
  evidenceId: z.string().min(1).max(40),
  shownFunction: sighted('shownFunctionMissing'),
  documentDate: z.string('dateInvalid').refine(isPlainDate, 'dateInvalid'),
  screeningProfile: sighted('screeningProfileMissing'),
})
export type SightingForm = z.infer<typeof sightingSchema>

/** Sends a proposal back to whoever made it. */
export const returnSchema = z.object({
  reason: z.string('required').trim().min(1, 'assessment.returnReasonMissing').max(REASON_MAXIMUM, 'tooLong'),
})

import { z } from 'zod'
import { isPlainDate } from '#app/utils/calendar.ts'
import { GROUNDS_MAXIMUM, HEARING_PLACE_MAXIMUM, OUTCOME_REASON_MAXIMUM } from './objection.ts'

/** One box posts a text, more boxes a list. */
const texts = z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(z.string()))

const filled = (maximum: number, message: string) => z.string(message).trim().min(1, message).max(maximum, 'tooLong')

/** What a provider writes; the documents come beside it. */
export const lodgeSchema = z.object({ grounds: filled(GROUNDS_MAXIMUM, 'objection.groundsMissing') })

export const hearingSchema = z.object({
  day: z.string('objection.dayInvalid').refine(isPlainDate, 'objection.dayInvalid'),
  time: z.string('objection.timeInvalid').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'objection.timeInvalid'),
  place: filled(HEARING_PLACE_MAXIMUM, 'objection.placeMissing'),
})

export const outcomeSchema = z.object({
  metCriteria: texts,
  reason: filled(OUTCOME_REASON_MAXIMUM, 'objection.reasonMissing'),
})

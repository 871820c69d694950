import { z } from 'zod'
import { instantInAmsterdam, isPlainDate } from '#app/utils/calendar.ts'
import { CLOSING_CHANGE_KINDS } from './closing-change.ts'

export const CLOSING_REASON_MAXIMUM = 1000

const WALL_TIME = {
  'not-a-date': { path: 'date', message: 'closing.notADate' },
  'not-a-time': { path: 'time', message: 'closing.notATime' },
  'missing-wall-time': { path: 'time', message: 'closing.missingTime' },
  'ambiguous-wall-time': { path: 'time', message: 'closing.ambiguousTime' },
} as const

/** The form that moves the closing of a moment; date and time are Dutch wall time. */
export const closingChangeSchema = z
  .object({
    kind: z.enum(CLOSING_CHANGE_KINDS, 'closing.chooseKind'),
    date: z.string('required').refine(isPlainDate, 'closing.notADate'),
    time: z
      .string('required')
      .transform((time) => time.replace('.', ':'))
      .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'closing.notATime')),
    reason: z.string('required').trim().min(1, 'required').max(CLOSING_REASON_MAXIMUM, 'tooLong'),
    rowVersion: z.coerce.number().pipe(z.int32()),
    step: z.enum(['check', 'confirm']).default('check'),
  })
  .transform((form, context) => {
    const wall = instantInAmsterdam(form.date, form.time)
    if (wall.ok) return { ...form, newClosing: wall.instant }
    const { path, message } = WALL_TIME[wall.reason]
    context.addIssue({ code: 'custom', path: [path], message })
    return z.NEVER
  })
export type ClosingChangeForm = z.infer<typeof closingChangeSchema>

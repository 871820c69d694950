import { z } from 'zod'
import { instantInAmsterdam, isPlainDate } from '#app/utils/calendar.ts'
import { CLOSING_CHANGE_KINDS, type OutagePeriod } from './closing-change.ts'

export const CLOSING_REASON_MAXIMUM = 1000

const WALL_TIME = {
  'not-a-date': { part: 'date', message: 'closing.notADate' },
  'not-a-time': { part: 'time', message: 'closing.notATime' },
  'missing-wall-time': { part: 'time', message: 'closing.missingTime' },
  'ambiguous-wall-time': { part: 'time', message: 'closing.ambiguousTime' },
} as const

type WallFields = { date: string; time: string }

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
    outageFromDate: z.string().default(''),
    outageFromTime: z.string().default(''),
    outageUntilDate: z.string().default(''),
    outageUntilTime: z.string().default(''),
    step: z.enum(['check', 'confirm']).default('check'),
  })
  .transform((form, context) => {
    const at = (date: string, time: string, fields: WallFields) => {
      const wall = instantInAmsterdam(date, time.trim().replace('.', ':'))
      if (wall.ok) return wall.instant
      const { part, message } = WALL_TIME[wall.reason]
      context.addIssue({ code: 'custom', path: [fields[part]], message })
      return undefined
    }
    const newClosing = at(form.date, form.time, { date: 'date', time: 'time' })
    const outage =
      form.kind === 'outage'
        ? {
            from: at(form.outageFromDate, form.outageFromTime, { date: 'outageFromDate', time: 'outageFromTime' }),
            until: at(form.outageUntilDate, form.outageUntilTime, { date: 'outageUntilDate', time: 'outageUntilTime' }),
          }
        : null
    if (!newClosing || (outage && !(outage.from && outage.until))) return z.NEVER
    const { kind, reason, rowVersion, step } = form
    return { kind, reason, rowVersion, step, newClosing, outage: outage as OutagePeriod | null }
  })
export type ClosingChangeForm = z.infer<typeof closingChangeSchema>

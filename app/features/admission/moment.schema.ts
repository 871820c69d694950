import { z } from 'zod'
import { categoryCode } from '#app/features/procedure/procedure.schema.ts'
import { endOfDayInAmsterdam, instantInAmsterdam, isPlainDate } from '#app/utils/calendar.ts'
import { MOMENT_REASONS, type AdmissionMoment } from './moment.ts'

export const MOMENT_NAME_MAXIMUM = 120
export const MOMENT_TEXT_MAXIMUM = 1500
const TERM_MAXIMUM = 120
const DECISION_TERM_MAXIMUM = 260

/** The instants of a moment that are asked as a day and a Dutch wall time: `<name>Date` and `<name>Time`. */
export const TIMED_FIELDS = ['opens', 'questionsUntil', 'answersPublished', 'closes'] as const
export type TimedField = (typeof TIMED_FIELDS)[number]

const several = z.preprocess(
  (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(z.string().max(60)).max(300),
)
const text = z.string('required').trim().min(1, 'required').max(MOMENT_TEXT_MAXIMUM, 'tooLong')
const optionalText = z.string().trim().max(MOMENT_TEXT_MAXIMUM, 'tooLong').default('')
const day = z.string('required').refine(isPlainDate, 'closing.notADate')
const clock = z
  .string('required')
  .transform((time) => time.trim().replace('.', ':'))
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'closing.notATime'))
const days = (maximum: number) =>
  z
    .string('required')
    .trim()
    .regex(/^\d{1,3}$/, 'moment.daysInvalid')
    .transform(Number)
    .refine((value) => value >= 1 && value <= maximum, 'moment.daysInvalid')

const fields = z.object({
  /** Made with the page, so that a second press of the button makes no second moment. */
  momentId: z.uuid('invalid').optional(),
  rowVersion: z.coerce.number().pipe(z.int32()).catch(0),
  step: z.enum(['calculate', 'check', 'confirm']).default('check'),
  name: z.string('required').trim().min(1, 'required').max(MOMENT_NAME_MAXIMUM, 'tooLong'),
  reasonKind: z.enum(MOMENT_REASONS, 'moment.chooseReason'),
  reason: text,
  kind: z.enum(['closing', 'rolling'], 'moment.chooseKind'),
  conditions: optionalText,
  decisionWorkingDays: z.string().default(''),
  opensDate: day,
  opensTime: clock,
  questionsUntilDate: day,
  questionsUntilTime: clock,
  answersPublishedDate: day,
  answersPublishedTime: clock,
  closesDate: day,
  closesTime: clock,
  decisionBy: day,
  contractStart: day,
  repairDays: days(TERM_MAXIMUM),
  objectionDays: days(TERM_MAXIMUM),
  productScope: z.enum(['all', 'some'], 'moment.chooseScope'),
  products: several,
  categories: several,
  changeReason: optionalText,
})
type MomentFields = z.infer<typeof fields>

/** What an officer composes: a moment without its identity. */
export type MomentDraft = Omit<AdmissionMoment, 'id' | 'procedureId' | 'cancelledAt'> & {
  /** The published reason in words. */
  words: string
}

const WALL_TIME = {
  'not-a-date': { part: 'Date', message: 'closing.notADate' },
  'not-a-time': { part: 'Time', message: 'closing.notATime' },
  'missing-wall-time': { part: 'Time', message: 'closing.missingTime' },
  'ambiguous-wall-time': { part: 'Time', message: 'closing.ambiguousTime' },
} as const

/**
 * The form of a moment. Dates and times are Dutch wall time; one that the clock skips or shows twice is refused at its
 * own field, and every such field at once.
 */
export const momentSchema = fields.transform((form, context) => {
  const refuse = (field: string, message: string) => {
    context.addIssue({ code: 'custom', path: [field], message })
  }
  const instants = instantsOf(form, refuse)
  checkRolling(form, refuse)
  if (!instants) return z.NEVER
  const { momentId, rowVersion, step, changeReason } = form
  return { momentId, rowVersion, step, changeReason, draft: draftOf(form, instants) }
})

type Refuse = (field: string, message: string) => void
type Instants = Record<TimedField, Date>

function instantsOf(form: MomentFields, refuse: Refuse): Instants | undefined {
  const read = TIMED_FIELDS.flatMap((name): [TimedField, Date][] => {
    const wall = instantInAmsterdam(form[`${name}Date`], form[`${name}Time`])
    if (wall.ok) return [[name, wall.instant]]
    const { part, message } = WALL_TIME[wall.reason]
    refuse(`${name}${part}`, message)
    return []
  })
  return read.length === TIMED_FIELDS.length ? (Object.fromEntries(read) as Instants) : undefined
}

function checkRolling(form: MomentFields, refuse: Refuse): void {
  if (form.kind !== 'rolling') return
  if (form.conditions === '') refuse('conditions', 'required')
  const days = Number(form.decisionWorkingDays)
  if (!Number.isInteger(days) || days < 1 || days > DECISION_TERM_MAXIMUM)
    refuse('decisionWorkingDays', 'moment.decisionDaysInvalid')
}

function draftOf(form: MomentFields, instants: Instants): MomentDraft {
  const rolling = form.kind === 'rolling'
  return {
    name: form.name,
    reason: form.reasonKind,
    words: form.reason,
    opensAt: instants.opens,
    questionsUntil: instants.questionsUntil,
    answersPublishedAt: instants.answersPublished,
    closesAt: instants.closes,
    decisionBy: endOfDayInAmsterdam(form.decisionBy),
    contractStart: form.contractStart,
    repairDays: form.repairDays,
    objectionDays: form.objectionDays,
    rolling,
    conditions: rolling ? form.conditions : '',
    decisionWorkingDays: rolling ? Number(form.decisionWorkingDays) : null,
    productCodes: form.productScope === 'all' ? null : form.products,
    categories: form.categories.flatMap((code) => categoryCode.safeParse(code).data ?? []),
  }
}

export type MomentForm = z.infer<typeof momentSchema>

/** The part of the form from which the other dates are computed. */
export const calculateSchema = z.object({
  step: z.literal('calculate'),
  kind: z.enum(['closing', 'rolling']).catch('closing'),
  opensDate: day,
  objectionDays: days(TERM_MAXIMUM).catch(0),
})

/** The form that cancels a moment. */
export const cancelSchema = z.object({ rowVersion: z.coerce.number().pipe(z.int32()), reason: text })

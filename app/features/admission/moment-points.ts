import { endOfDayInAmsterdam, instantInAmsterdam, isPlainDate, addDays, lastMinuteBefore } from '#app/utils/calendar.ts'
import type { Reason } from '#app/utils/refusal.ts'
import type { DatedField } from './calendar-rule.ts'
import { momentRefusals, type MomentChecks } from './moment-rules.ts'
import { momentSchema, TIMED_FIELDS } from './moment.schema.ts'
import type { MomentValues } from './moment-fields.ts'

/** One date of a form that is being filled in. */
export type FormPoint = { kind: DatedField; at: Date; wholeDay: boolean }

/** The dates that can be read in a form as it is now, in the order of the form. */
export function pointsOf(values: MomentValues): FormPoint[] {
  const text = (name: string) => textOf(values, name)
  const timed = TIMED_FIELDS.flatMap((kind): FormPoint[] => {
    const wall = instantInAmsterdam(text(`${kind}Date`), text(`${kind}Time`).replace('.', ':'))
    return wall.ok ? [{ kind, at: wall.instant, wholeDay: false }] : []
  })
  const [decisionBy, contractStart] = [text('decisionBy'), text('contractStart')]
  return [
    ...timed,
    ...(isPlainDate(decisionBy)
      ? [{ kind: 'decisionBy' as const, at: lastMinuteBefore(endOfDayInAmsterdam(decisionBy)), wholeDay: true }]
      : []),
    ...(isPlainDate(contractStart)
      ? [{ kind: 'contractStart' as const, at: endOfDayInAmsterdam(addDays(contractStart, -1)), wholeDay: true }]
      : []),
  ]
}

const DATED = /Date$|Time$|decisionBy|contractStart|Days$/

/** What is wrong with the dates of a form as it is now; what else is missing is for the button to say. */
export function dateProblems(values: MomentValues, checks: MomentChecks): Reason[] {
  const parsed = momentSchema.safeParse({ ...values, name: textOf(values, 'name') || '-' })
  if (parsed.success) return momentRefusals(parsed.data.draft, checks).filter(({ field = '' }) => DATED.test(field))
  return parsed.error.issues
    .map((issue): Reason => ({ kind: issue.message, field: issue.path.map(String).join('.') }))
    .filter(({ field = '' }) => DATED.test(field))
}

function textOf(values: MomentValues, name: string): string {
  const value = values[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

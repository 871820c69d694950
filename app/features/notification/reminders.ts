import { addDays, endOfDayInAmsterdam, lastDayBefore } from '#app/utils/calendar.ts'
import { addWorkingDays } from '#app/utils/working-days.ts'

/** How long before a deadline somebody is reminded: in days of 24 hours, or in working days (Algemene termijnenwet). */
export type ReminderStep = { name: string; days: number } | { name: string; workingDays: number }

/** The reminders before each kind of deadline, the first one first. */
export const REMINDER_STEPS = {
  'closing-reminder': [
    { name: '7d', days: 7 },
    { name: '1d', days: 1 },
  ],
  'repair-reminder': [{ name: '2wd', workingDays: 2 }],
  'decision-reminder': [{ name: '5wd', workingDays: 5 }],
} as const satisfies Record<string, readonly ReminderStep[]>

export type ReminderKind = keyof typeof REMINDER_STEPS

/** Something that runs out while somebody still has to do something for it. */
export type RunningDeadline = {
  kind: ReminderKind
  /** What runs out: an application or a moment. */
  subjectId: string
  /** The exclusive end. */
  at: Date
  /** When it began for who is reminded: nobody is reminded of what began after the reminder's own instant. */
  since: Date
}

/** A reminder to send now. Its key names the deadline instant: a deadline that moved has reminders of its own. */
export type DueReminder = RunningDeadline & { step: string; key: string }

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The reminders that are due at this instant: of every deadline that still runs the last step whose own instant has
 * come, when the matter had begun by then. A step that was missed because nothing ran is not sent after a later one.
 */
export function remindersDue(deadlines: readonly RunningDeadline[], now: Date): DueReminder[] {
  return deadlines.flatMap((deadline) => {
    if (now.getTime() >= deadline.at.getTime()) return []
    const step = [...REMINDER_STEPS[deadline.kind]].reverse().find((one) => dueFrom(one, deadline.at) <= now)
    if (!step || deadline.since > dueFrom(step, deadline.at)) return []
    const key = `${deadline.kind}:${deadline.subjectId}:${deadline.at.toISOString()}:${step.name}`
    return [{ ...deadline, step: step.name, key }]
  })
}

/**
 * The instant from which a reminder may be sent. In working days: the first instant of the day that lies so many
 * working days before the last day of the term.
 */
export function dueFrom(step: ReminderStep, at: Date): Date {
  if ('days' in step) return new Date(at.getTime() - step.days * DAY_MS)
  return startOfDay(addWorkingDays(lastDayBefore(at), -step.workingDays))
}

const startOfDay = (date: string) => endOfDayInAmsterdam(addDays(date, -1))

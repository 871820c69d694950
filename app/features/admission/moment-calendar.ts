import type { CalendarEvent } from '#app/utils/icalendar.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import type { AdmissionMoment } from './moment.ts'

/** A moment with what its calendar shows besides its dates. */
export type CalendarMoment = AdmissionMoment & {
  /** How often it was changed, its closing included. */
  changes: number
  changedAt: Date
  cancelReason: string | null
  /** Why the closing was changed last, if it was. */
  closingReason: string | null
}

const AGENDA_DATES = ['opens', 'questionsUntil', 'answersPublished', 'closes', 'decisionBy', 'contractStart'] as const
export type AgendaDate = (typeof AGENDA_DATES)[number]

/** The words of a calendar, in the language of whoever takes it. */
export type AgendaWords = {
  summary: (date: AgendaDate, name: string) => string
  closesNote: string
  changed: (reason: string) => string
  cancelled: (reason: string) => string
  more: string
}

/**
 * The dates of a moment as events. Each date of each moment is one event for good: it keeps its UID when it moves, and
 * its sequence rises with every change of the moment, so that a calendar replaces what it had. A cancelled moment
 * stays in the feed as cancelled: a calendar that took it must take it away.
 */
export function momentEvents(moment: CalendarMoment, words: AgendaWords, url: string): CalendarEvent[] {
  return AGENDA_DATES.map((date) => ({
    uid: `${moment.id}-${date}@openhuis`,
    sequence: moment.changes,
    changedAt: moment.changedAt,
    at: instantOf(moment, date),
    summary: words.summary(date, moment.name),
    description: [...notes(moment, date, words), words.more].join('\n'),
    url,
    cancelled: moment.cancelledAt !== null,
  }))
}

function instantOf(moment: CalendarMoment, date: AgendaDate): CalendarEvent['at'] {
  switch (date) {
    case 'opens':
      return moment.opensAt
    case 'questionsUntil':
      return moment.questionsUntil
    case 'answersPublished':
      return moment.answersPublishedAt
    case 'closes':
      return moment.closesAt
    case 'decisionBy':
      return { day: lastDayBefore(moment.decisionBy) }
    case 'contractStart':
      return { day: moment.contractStart }
  }
}

function notes(moment: CalendarMoment, date: AgendaDate, words: AgendaWords): string[] {
  if (moment.cancelReason !== null) return [words.cancelled(moment.cancelReason)]
  if (date !== 'closes') return []
  return [words.closesNote, ...(moment.closingReason === null ? [] : [words.changed(moment.closingReason)])]
}

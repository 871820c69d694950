/**
 * Writes an iCalendar object (RFC 5545): content lines end with CRLF and are folded at 75 octets, texts are escaped.
 * Instants are written in UTC, which every calendar shows in its own zone; days as VALUE=DATE.
 */

/** One event of a calendar. An instant has no length; a day lasts all day. */
export type CalendarEvent = {
  /** The same as long as the event exists, whatever changes about it. */
  uid: string
  /** Rises with every change. */
  sequence: number
  /** When this description was made. */
  changedAt: Date
  at: Date | { day: string }
  summary: string
  description: string
  url: string
  cancelled: boolean
}

export type Calendar = { name: string; language: string; events: readonly CalendarEvent[] }

const OCTETS = 75

/** The whole calendar as text, ready to be sent as text/calendar. */
export function calendarText({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Openhuis//Toelatingsmomenten//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `SEQUENCE:${String(event.sequence)}`,
    event.at instanceof Date ? `DTSTART:${utc(event.at)}` : `DTSTART;VALUE=DATE:${event.at.day.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PUBLIC',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** `20261211T160000Z`; RFC 5545 knows no parts of a second. */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** A text value (RFC 5545 §3.3.11): backslash, semicolon, comma and line end are escaped; other controls go. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)
    .replace(/[\u0000-\u001f\u007f]/g, '')
}

/** Folds a content line (§3.1): at most 75 octets of UTF-8 per line, a character never cut in two. */
export function foldLine(line: string): string {
  const folded: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length
    // Lines after the first start with a space, which counts.
    if (size + octets > (folded.length === 0 ? OCTETS : OCTETS - 1)) {
      folded.push(part)
      part = ''
      size = 0
    }
    part += character
    size += octets
  }
  return [...folded, part].join('\r\n ')
}

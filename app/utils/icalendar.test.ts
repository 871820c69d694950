import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCalendar, textValue, valueOf } from '#test/setup/icalendar-parser.ts'
import { calendarText, escapeText, foldLine, type CalendarEvent } from '#app/utils/icalendar.ts'

const event: CalendarEvent = {
  uid: 'm1-closes@openhuis',
  sequence: 2,
  changedAt: new Date('2026-11-22T21:22:23.456Z'),
  at: new Date('2026-12-11T16:00:00Z'),
  summary: 'Ronde: sluit',
  description: 'Eén regel; nog, een\nen een tweede',
  url: 'http://localhost:3000/procedures/proef#momenten',
  cancelled: false,
}
const read = (events: CalendarEvent[], name = 'Momenten') =>
  parseCalendar(new TextEncoder().encode(calendarText({ name, language: 'nl', events })))

describe('an iCalendar object', () => {
  test('is read back by a strict reader', () => {
    const [found] = read([event]).components
    expect(valueOf(found!, 'DTSTART')).toBe('20261211T160000Z')
    expect(valueOf(found!, 'DTSTAMP')).toBe('20261122T212223Z')
    expect(valueOf(found!, 'SEQUENCE')).toBe('2')
    expect(textValue(valueOf(found!, 'DESCRIPTION'))).toBe(event.description)
  })

  test('a day lasts all day, a cancelled event says so', () => {
    const [found] = read([{ ...event, at: { day: '2027-03-01' }, cancelled: true }]).components
    expect(valueOf(found!, 'DTSTART')).toBe('20270301')
    expect(valueOf(found!, 'STATUS')).toBe('CANCELLED')
  })

  test('whatever stands in a text comes back, folded and escaped', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const [found] = read([{ ...event, summary, description }], summary).components
        const kept = (value: string) =>
          value
            .toWellFormed()
            .replace(/\r\n|[\r\n\u2028\u2029]/g, '\n')
            .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
        expect(textValue(valueOf(found!, 'SUMMARY'))).toBe(kept(summary))
        expect(textValue(valueOf(found!, 'DESCRIPTION'))).toBe(kept(description))
      }),
    )
  })

  test('a text cannot begin a property of its own', () => {
    const [found] = read([{ ...event, summary: 'x\r\nSTATUS:CANCELLED\r\nATTENDEE:mailto:a@b.nl' }]).components
    expect(valueOf(found!, 'STATUS')).toBe('CONFIRMED')
    expect(found!.properties.map(({ name }) => name)).not.toContain('ATTENDEE')
  })

  test('folds at 75 octets and never inside a character', () => {
    const line = `SUMMARY:${'é'.repeat(80)}`
    const parts = foldLine(line).split('\r\n ')
    expect(parts.join('')).toBe(line)
    expect(parts.map((part) => new TextEncoder().encode(part).length)).toEqual([74, 74, 20])
    expect(escapeText('a\\b;c,d')).toBe(String.raw`a\\b\;c\,d`)
  })
})

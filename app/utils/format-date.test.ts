import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as show from './format-date.ts'

const at = (text: string) => new Date(text)

describe('formatMoment', () => {
  it.each([
    ['2026-12-11T16:00:00Z', 'vrijdag 11 december 2026 om 17.00 uur', 'Friday 11 December 2026 at 17:00'],
    ['2026-06-30T22:30:00Z', 'woensdag 1 juli 2026 om 00.30 uur', 'Wednesday 1 July 2026 at 00:30'],
    // The night of 29 March 2026 has no 02.30; one second before and after the jump.
    ['2026-03-29T00:59:59Z', 'zondag 29 maart 2026 om 01.59 uur', 'Sunday 29 March 2026 at 01:59'],
    ['2026-03-29T01:00:00Z', 'zondag 29 maart 2026 om 03.00 uur', 'Sunday 29 March 2026 at 03:00'],
    // The night of 25 October 2026 shows 02.30 twice.
    [
      '2026-10-25T00:30:00Z',
      'zondag 25 oktober 2026 om 02.30 uur (zomertijd)',
      'Sunday 25 October 2026 at 02:30 (summer time)',
    ],
    [
      '2026-10-25T01:30:00Z',
      'zondag 25 oktober 2026 om 02.30 uur (wintertijd)',
      'Sunday 25 October 2026 at 02:30 (winter time)',
    ],
    ['2026-10-25T02:00:00Z', 'zondag 25 oktober 2026 om 03.00 uur', 'Sunday 25 October 2026 at 03:00'],
  ])('writes %s out', (instant, nl, en) => {
    expect(show.formatMoment(at(instant))).toBe(nl)
    expect(show.formatMoment(at(instant), 'en')).toBe(en)
  })
})

describe('formatDate', () => {
  it('takes a calendar day as it is, without a zone', () => {
    expect(show.formatDate('2026-01-01')).toBe('1 januari 2026')
    expect(show.formatDate('2028-02-29', 'nl', true)).toBe('dinsdag 29 februari 2028')
    expect(show.formatShortDate('2026-01-01')).toBe('01-01-2026')
    expect(show.formatShortDate('2026-01-02', 'en')).toBe('02/01/2026')
  })

  it('shows an instant on its day in Amsterdam', () => {
    expect(show.formatDate(at('2025-12-31T23:00:00Z'))).toBe('1 januari 2026')
    expect(show.formatShortMoment(at('2025-12-31T23:00:00Z'))).toBe('01-01-2026 00.00 uur')
  })

  it.each(['2026-02-30', '2026-2-3', 'morgen', ''])('refuses %j', (text) => {
    expect(() => show.formatDate(text)).toThrow(RangeError)
  })
})

describe('formatTimeLeft', () => {
  it.each([
    ['2026-12-08T11:00:00Z', '2026-12-11T16:00:00Z', 'nog 3 dagen', '3 days left'],
    ['2026-12-10T15:00:00Z', '2026-12-11T16:00:00Z', 'nog 1 dag', '1 day left'],
    ['2026-12-10T16:00:01Z', '2026-12-11T16:00:00Z', 'nog 23 uur', '23 hours left'],
    ['2026-12-11T15:00:01Z', '2026-12-11T16:00:00Z', 'nog 59 minuten', '59 minutes left'],
    ['2026-12-11T15:59:30Z', '2026-12-11T16:00:00Z', 'nog minder dan 1 minuut', 'less than 1 minute left'],
    ['2026-12-11T16:00:00Z', '2026-12-11T16:00:00Z', 'verstreken', 'passed'],
    // The day of the clock change has 25 hours: still the same day after 24.
    ['2026-10-24T22:10:00Z', '2026-10-25T22:50:00Z', 'nog 24 uur', '24 hours left'],
  ])('from %s to %s', (now, until, nl, en) => {
    expect(show.formatTimeLeft(at(now), at(until))).toBe(nl)
    expect(show.formatTimeLeft(at(now), at(until), 'en')).toBe(en)
  })

  it('never promises a day that is not there', () => {
    const instant = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 90 * 24 * 60 }), (now, minutes) => {
        const until = new Date(now.getTime() + minutes * 60_000)
        const left = show.timeLeft(now, until)
        if (left.unit !== 'day') return
        expect(left.count).toBeGreaterThanOrEqual(1)
        expect(show.daysBetween(show.calendarDay(now), show.calendarDay(until))).toBe(left.count)
        expect(minutes).toBeGreaterThanOrEqual(24 * 60)
      }),
    )
  })
})

describe('daysWritten', () => {
  it('writes out every day in what a sentence is filled with, and leaves the rest', () => {
    const params = { next: '2027-05-18', term: 'closesAt', count: 3, code: '2027-5-18' }
    expect(show.daysWritten(params)).toEqual({ ...params, next: '18 mei 2027' })
    expect(show.daysWritten(params, 'en')).toEqual({ ...params, next: '18 May 2027' })
  })
})

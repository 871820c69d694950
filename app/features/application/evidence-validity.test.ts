import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/utils/calendar.ts'
import { evidenceValidity, lastValidDay } from './evidence-validity.ts'

const sixMonths = { maximumAgeMonths: 6 }

test.each([
  ['2025-11-15', '2026-05-15', { valid: true, validUntil: '2026-05-15' }],
  ['2025-11-14', '2026-05-15', { valid: false, reason: 'too-old', validUntil: '2026-05-14' }],
  ['2025-08-31', '2026-02-28', { valid: true, validUntil: '2026-02-28' }],
  ['2025-08-31', '2026-03-01', { valid: false, reason: 'too-old', validUntil: '2026-02-28' }],
  ['2026-05-15', '2026-05-15', { valid: true, validUntil: '2026-11-15' }],
  ['2026-05-16', '2026-05-15', { valid: false, reason: 'document-date-after-closing' }],
  [null, '2026-05-15', { valid: false, reason: 'document-date-missing' }],
])('a document of %s at a closing on %s', (documentDate, closingDay, expected) => {
  expect(evidenceValidity(sixMonths, { documentDate }, closingDay)).toEqual(expected)
})

test('without an age rule any date before closing is fine, and none at all', () => {
  const noRule = { maximumAgeMonths: null }
  expect(evidenceValidity(noRule, { documentDate: '1999-01-01' }, '2026-05-15')).toEqual({
    valid: true,
    validUntil: null,
  })
  expect(evidenceValidity(noRule, { documentDate: null }, '2026-05-15')).toEqual({ valid: true, validUntil: null })
  expect(evidenceValidity(noRule, { documentDate: '2026-05-16' }, '2026-05-15').valid).toBe(false)
})

const certificate = { maximumAgeMonths: 36, ownEndDate: true }

test.each([
  ['2027-01-12', { valid: true, validUntil: '2027-01-12' }],
  ['2027-01-11', { valid: false, reason: 'ended', validUntil: '2027-01-11' }],
  ['2031-01-01', { valid: true, validUntil: '2028-03-01' }],
  [null, { valid: false, reason: 'end-date-missing' }],
])('a certificate that says %s itself, at a closing on 12 January 2027', (endsOn, expected) => {
  expect(evidenceValidity(certificate, { documentDate: '2025-03-01', endsOn }, '2027-01-12')).toEqual(expected)
})

test('counts through its last valid day, never a day longer, whatever the dates', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
  const rule = fc.record({ maximumAgeMonths: fc.option(fc.integer({ min: 1, max: 48 })) })
  fc.assert(
    fc.property(rule, day, fc.option(day), (asked, documentDate, endsOn) => {
      const last = lastValidDay(asked, { documentDate, endsOn })
      if (last === null || last < documentDate) return
      expect(evidenceValidity(asked, { documentDate, endsOn }, last).valid).toBe(true)
      expect(evidenceValidity(asked, { documentDate, endsOn }, addDays(last, 1)).valid).toBe(false)
    }),
  )
})

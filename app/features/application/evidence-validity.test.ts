import { expect, test } from 'vitest'
import { evidenceValidity } from './evidence-validity.ts'

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
  expect(evidenceValidity(sixMonths, documentDate, closingDay)).toEqual(expected)
})

test('without an age rule any date before closing is fine, and none at all', () => {
  const noRule = { maximumAgeMonths: null }
  expect(evidenceValidity(noRule, '1999-01-01', '2026-05-15')).toEqual({ valid: true, validUntil: null })
  expect(evidenceValidity(noRule, null, '2026-05-15')).toEqual({ valid: true, validUntil: null })
  expect(evidenceValidity(noRule, '2026-05-16', '2026-05-15').valid).toBe(false)
})

import { expect, test } from 'vitest'
import { retentionOf, type RetentionRule } from './retention.ts'

const rule = (applies: RetentionRule['applies'], years: number): RetentionRule => ({
  applies,
  years,
  source: { document: 'Wet', paragraph: '1', status: 'found' },
})
const rules = { ended: rule('ended', 7), 'never-in-force': rule('never-in-force', 1) }

test.each([
  [{ inForce: true, endsOn: '2030-12-31', closedOn: null }, '2038-01-01'],
  [{ inForce: true, endsOn: '2031-01-01', closedOn: null }, '2039-01-01'],
  [{ inForce: false, endsOn: '2030-12-31', closedOn: '2026-02-28' }, '2028-01-01'],
])('the term of keeping begins after the year in which it ended: %j', (facts, day) => {
  expect(retentionOf(facts, rules)?.destroyFrom).toBe(day)
})

test('a text that is still open has no day of destruction', () => {
  expect(retentionOf({ inForce: false, endsOn: '2030-12-31', closedOn: null }, rules)).toBeNull()
})

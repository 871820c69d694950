import { expect, test } from 'vitest'
import { hoursUpTo } from './hourly.ts'

test('the hours up to the closing, also those in which nothing came in', () => {
  const hour = new Date('2026-12-11T14:00:00Z')
  const hours = hoursUpTo(new Date('2026-12-11T15:30:00Z'), [{ hour, count: 7 }], 4)
  expect(hours.map((one) => `${one.hour.toISOString().slice(11, 16)} ${String(one.count)}`)).toEqual([
    '12:00 0',
    '13:00 0',
    '14:00 7',
    '15:00 0',
  ])
})

test('a closing on the hour belongs to the hour before it', () => {
  const hours = hoursUpTo(new Date('2026-12-11T16:00:00Z'), [])
  expect(hours).toHaveLength(24)
  expect(hours.at(-1)?.hour.toISOString()).toBe('2026-12-11T15:00:00.000Z')
})

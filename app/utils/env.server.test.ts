import { expect, test } from 'vitest'
import { readEnv, registrationsPerHour } from './env.server.ts'

test.each([
  [{ OPENHUIS_ENV: 'production' }, 20],
  [{ OPENHUIS_ENV: 'demo' }, 1_000],
  [{}, 1_000],
  [{ OPENHUIS_ENV: 'production', REGISTRATIONS_PER_HOUR: '250' }, 250],
  [{ OPENHUIS_ENV: 'production', REGISTRATIONS_PER_HOUR: '' }, 20],
])('registrations per hour and address in %j: %i', (source, expected) => {
  expect(registrationsPerHour(readEnv({ NODE_ENV: 'test', ...source }))).toBe(expected)
})

test.each(['0', '-1', 'veel', '1.5'])('REGISTRATIONS_PER_HOUR=%s is not right, and it says so', (value) => {
  expect(() => readEnv({ NODE_ENV: 'test', REGISTRATIONS_PER_HOUR: value })).toThrow('REGISTRATIONS_PER_HOUR')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COURSES, FATES, FEWEST_PROVIDERS, MANNERS, plansFor, spread } from './plan.ts'

const isIn = (course: string) => course === 'submits' || course === 'resubmits'

test.each([FEWEST_PROVIDERS, 13, 40, 250])('in a round of %i everything happens at least once', (providers) => {
  const plans = plansFor(providers)
  const staying = plans.filter(({ course }) => isIn(course))
  expect(plans).toHaveLength(providers)
  expect(new Set(plans.map(({ course }) => course))).toEqual(new Set(COURSES))
  expect(new Set(staying.map(({ fate }) => fate))).toEqual(new Set(FATES))
  expect(new Set(staying.map(({ manner }) => manner))).toEqual(new Set(MANNERS))
})

test('250 providers press in the last minute, many in the last seconds, some in the last 100 ms and just after', () => {
  const presses = plansFor(250).map(({ pressBefore }) => pressBefore)
  const within = (ms: number) => presses.filter((before) => before > 0 && before <= ms).length
  expect(Math.max(...presses)).toBeLessThan(60_000)
  expect(within(10_000)).toBeGreaterThan(100)
  expect(within(100)).toBeGreaterThan(2)
  expect(presses.filter((before) => before < 0).length).toBeGreaterThan(5)
})

test('spreading gives every place exactly once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(3, 5, 7, 11), (count, stride) => {
      const places = Array.from({ length: count }, (_, index) => spread(index, count, stride))
      expect(new Set(places).size).toBe(count)
    }),
  )
})

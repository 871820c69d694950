import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euro } from '#app/utils/money.ts'
import { hiddenGroups, isBalanced, mayShow } from './suppression.ts'

const rule = { fewestProviders: 5, largestShare: '0.5', source: 'proef', status: 'assumed' } as const

describe('groups that are too small', () => {
  it.each([
    [[8, 9], []],
    [
      [3, 20],
      [0, 1],
    ],
    [
      [3, 7, 20],
      [0, 1],
    ],
    [
      [1, 2, 20, 30],
      [0, 1, 2],
    ],
    [
      [2, 4, 20],
      [0, 1],
    ],
    [[0, 6, 20], []],
    [[4], [0]],
  ])('of %j hide %j', (counts, hidden) => {
    expect([...hiddenGroups(rule, counts)].sort()).toEqual(hidden)
  })

  it('can never be calculated from the whole and the groups that are shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const hidden = hiddenGroups(rule, counts)
        const shown = counts.filter((count, group) => count > 0 && !hidden.has(group))
        expect(shown.every((count) => mayShow(rule, count))).toBe(true)
        if (hidden.size === 0) return
        const together = counts.filter((_, group) => hidden.has(group)).reduce((sum, count) => sum + count, 0)
        const everything = shown.length === 0
        expect(everything || (hidden.size > 1 && together >= rule.fewestProviders)).toBe(true)
      }),
    )
  })
})

describe('weights', () => {
  it.each([
    [['10', '10', '10'], true],
    [['10', '5', '5'], true],
    [['11', '5', '5'], false],
    [['0', '0'], false],
  ])('of %j are balanced: %s', (weights, balanced) => {
    expect(
      isBalanced(
        rule,
        weights.map((weight) => euro(weight)),
      ),
    ).toBe(balanced)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from '#db/reference-data/noord-limburg/categories.ts'
import { confirmStep, type OpenCategory } from './category-confirmation.ts'

const open = (given: Partial<OpenCategory> = {}): OpenCategory => ({
  proposed: 'B',
  overrule_category: null,
  overrule_motive: null,
  overruled_by: null,
  officerId: 'anna',
  ...given,
})
const overruled = { overrule_category: 'A', overrule_motive: 'Trekker.', overruled_by: 'anna' } as const
const step = (given: Partial<OpenCategory>, category: 'A' | 'B' | 'C', motive = 'Trekker van de vernieuwing.') =>
  confirmStep(categories, open(given), { category, motive })

describe('fixing a category', () => {
  test('follows the rules with one officer, without a motive', () => {
    expect(step({}, 'B')).toEqual({ do: 'fix', motive: null })
    expect(step({ ...overruled, officerId: 'bert' }, 'B')).toEqual({ do: 'fix', motive: null })
  })

  test('sets the rules aside with two officers and the words of the first', () => {
    expect(step({}, 'A')).toEqual({ do: 'propose-overrule' })
    expect(step({ ...overruled, officerId: 'bert' }, 'A', 'iets anders')).toEqual({ do: 'fix', motive: 'Trekker.' })
  })

  test.each([
    [{}, 'A', ' ', 'category.motiveMissing'],
    [overruled, 'A', 'x', 'category.ownOverrule'],
    [{ ...overruled, officerId: 'bert' }, 'C', 'x', 'category.otherOverrule'],
  ] as const)('%j, %s with motive %j is refused: %s', (given, category, motive, kind) => {
    expect(step(given, category, motive)).toMatchObject({ do: 'refuse', reasons: [{ kind }] })
  })

  test('nobody sets the rules aside alone, whatever is tried', () => {
    const code = fc.constantFrom('A', 'B', 'C')
    const officer = fc.constantFrom('anna', 'bert')
    const pending = fc.option(fc.record({ category: code, by: officer }), { nil: null })
    fc.assert(
      fc.property(code, officer, pending, code, (proposed, officerId, other, category) => {
        const given = { proposed, officerId, overrule_category: other?.category ?? null, overrule_motive: 'Omdat.' }
        const found = confirmStep(
          categories,
          { ...given, overruled_by: other?.by ?? null },
          { category, motive: 'Ja.' },
        )
        if (found.do !== 'fix' || category === proposed) return
        expect(other).toMatchObject({ category })
        expect(other?.by).not.toBe(officerId)
      }),
    )
  })
})

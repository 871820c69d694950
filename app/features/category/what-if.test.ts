import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from '#db/reference-data/noord-limburg/categories.ts'
import { evaluateCategory, type CategoryFacts } from './category.ts'
import { changedRules, keyOf, readThresholds } from './what-if.ts'

const typed = (given: Record<string, string>) => (name: string) => given[name] ?? null
const asShown = Object.fromEntries(
  categories.flatMap((rule) => rule.conditions.map((one) => [keyOf(rule, one), one.atLeast])),
)

describe('other thresholds', () => {
  test('as shown change nothing', () => {
    const { thresholds, wrong } = readThresholds(categories, typed(asShown))
    expect(wrong).toEqual([])
    expect(changedRules(categories, thresholds)).toEqual(categories)
  })

  test('change the number and the words together', () => {
    const given = typed({ ...asShown, 'A.reference-year-volume': '1.250.000,50' })
    const [a] = changedRules(categories, readThresholds(categories, given).thresholds)
    expect(a?.conditions[2]).toMatchObject({
      atLeast: '1250000.50',
      label: 'Minstens €\u00a01.250.000,50 omzet in het referentiejaar',
    })
  })

  test('empty takes the condition away, an unchecked statement too, and words are no number', () => {
    const rest = Object.fromEntries(Object.entries(asShown).filter(([key]) => key !== 'A.willing-to-grow'))
    const { thresholds, wrong } = readThresholds(
      categories,
      typed({ ...rest, 'A.municipalities-served': '', 'B.reference-year-clients': 'veel' }),
    )
    expect(wrong).toEqual(['B.reference-year-clients'])
    const [a, b] = changedRules(categories, thresholds)
    expect(a?.conditions.map((one) => one.fact)).toEqual([
      'segments-admitted',
      'reference-year-volume',
      'willing-to-lead-transformation',
    ])
    expect(b?.conditions).toHaveLength(2)
  })

  test('can leave a category out, never the last one', () => {
    expect(changedRules(categories, {}, ['B', 'C']).map((rule) => rule.category)).toEqual(['A', 'C'])
  })

  test('a lower threshold never gives a later category', () => {
    const amount = fc.integer({ min: 0, max: 3_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, (volume, one, other) => {
        const facts: CategoryFacts = {
          'reference-year-volume': { value: String(volume), source: 'test' },
          'reference-year-clients': { value: '100', source: 'test' },
        }
        const at = (threshold: number) =>
          evaluateCategory(changedRules(categories, { 'B.reference-year-volume': String(threshold) }), facts).category
        expect(at(Math.min(one, other)) ?? '').toBeOneOf([at(Math.max(one, other)), 'B'])
      }),
    )
  })
})

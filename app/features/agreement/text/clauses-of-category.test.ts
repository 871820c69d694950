import { describe, expect, test } from 'vitest'
import { SHIPPED } from '#templates/framework-agreement/2026-1/clauses.ts'
import type { Category, Clause } from './clause.ts'
import { clausesOfCategory } from './clauses-of-category.ts'
import type { Effect, LaidClause } from './contract-text.ts'
import { layClauses } from './lay-clauses.ts'

const shipped = [...SHIPPED.base, ...SHIPPED.overlays].map(({ clause }) => clause)
/** A change to a shipped clause. */
function change(id: string, effect: Effect, given: Pick<Clause, 'layer'> & { scope: string }): LaidClause {
  const clause = shipped.find((one) => one.id === id)!
  return { effect, scope: given.scope, clause: { ...clause, layer: given.layer, paragraphs: [{ text: 'Anders.' }] } }
}
const listed = (category: Category, changes: LaidClause[] = [], options: Clause['condition'] = {}) =>
  clausesOfCategory(layClauses(SHIPPED.base, [...SHIPPED.overlays, ...changes], SHIPPED.region), {
    category,
    options: options.option ? [options.option] : [],
  }).map(({ id }) => id)

describe('the clauses of a category', () => {
  test('are those that are there for it alone', () => {
    expect(listed('A')).toEqual(['annex-2-category-a'])
    expect(listed('B')).toEqual(['annex-2-category-b'])
    expect(listed('C')).toEqual(['1.11-category-c-ending', 'annex-2-category-c'])
  })

  test.each(['add', 'replace', 'not-applicable'] as const)(
    'and those in which the category has words of its own: %s',
    (effect) => {
      const changes = [change('1.14-monitoring', effect, { layer: 'category', scope: 'A' })]
      expect(listed('A', changes)).toEqual(['1.14-monitoring', 'annex-2-category-a'])
      expect(listed('B', changes)).toEqual(listed('B'))
    },
  )

  test('not those that change for everybody, for a product or for one provider', () => {
    const changes = [
      change('1.18-transport', 'replace', { layer: 'region', scope: '' }),
      change('1.18-transport', 'add', { layer: 'product', scope: '41N11' }),
      change('2.03-individual-limit', 'add', { layer: 'provider', scope: '90000001' }),
    ]
    expect(listed('A', changes)).toEqual(listed('A'))
  })

  test('nor an article that the procedure did not choose', () => {
    const changes = [change('1.09-social-return', 'add', { layer: 'category', scope: 'B' })]
    expect(listed('B', changes)).toEqual(['annex-2-category-b'])
    expect(listed('B', changes, { option: 'social-return' })).toEqual(['1.09-social-return', 'annex-2-category-b'])
  })
})

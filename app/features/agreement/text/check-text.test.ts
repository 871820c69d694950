import { describe, expect, it } from 'vitest'
import { SLOTS } from '#templates/clauses/slot-catalogue.ts'
import { SHIPPED } from '#templates/framework-agreement/2026-1/clauses.ts'
import { baseProblems, overlayProblems } from './check-text.ts'
import type { Clause } from './clause.ts'
import type { Effect, LaidClause } from './contract-text.ts'

const slots = new Set(Object.keys(SLOTS))
const base: LaidClause[] = [...SHIPPED.base]
const own: LaidClause[] = [...SHIPPED.overlays]
const of = (id: string) => [...base, ...own].find(({ clause }) => clause.id === id)!.clause
const change = (id: string, more: Partial<Clause>, effect: Effect = 'add', scope = ''): LaidClause => ({
  effect,
  scope,
  clause: { ...of(id), layer: 'region', ...more },
})
const kinds = (overlays: LaidClause[]) => overlayProblems(base, [...own, ...overlays], slots).map(({ kind }) => kind)

describe('what makes a text', () => {
  it('the shipped layers do', () => {
    expect(baseProblems(base, slots)).toEqual([])
    expect(kinds([])).toEqual([])
  })

  it.each<[string, LaidClause, string]>([
    ['the fixed part 3', change('3.03-marketing', {}), 'fixed-part'],
    ['the base itself', change('1.03-term', { layer: 'base' }), 'wrong-layer'],
    ['a clause that is not there', change('1.03-term', { id: '1.99-nothing' }), 'unknown-clause'],
    ['part 1 for one provider', change('1.03-term', { layer: 'provider' }, 'add', '12345678'), 'individual-elsewhere'],
    ['one provider without a number', change('2.01-products', { layer: 'provider' }, 'add', 'x'), 'wrong-scope'],
    ['a category that is none', change('1.03-term', { layer: 'category' }, 'add', 'D'), 'wrong-scope'],
    ['a product without a code', change('1.03-term', { layer: 'product' }), 'wrong-scope'],
    ['a region with a scope', change('1.03-term', {}, 'add', 'A'), 'wrong-scope'],
    ['a number that is taken', change('1.03-term', { id: '1.3-again' }, 'clause'), 'number-taken'],
    ['an unknown slot', change('1.03-term', { paragraphs: [{ text: 'Zie {{term.unknown}}.' }] }), 'unknown-slot'],
    ['a broken slot', change('1.03-term', { paragraphs: [{ text: 'Zie {{term.startsOn.' }] }), 'malformed-slot'],
    [
      'a broken slot in a list',
      change('1.03-term', { paragraphs: [{ text: 'x', items: ['{{ a }}'] }] }),
      'malformed-slot',
    ],
  ])('refuses %s', (_what, overlay, kind) => {
    expect(kinds([overlay])).toEqual([kind])
  })

  it('refuses the same change twice, and a base without a fixed article', () => {
    expect(kinds([change('1.03-term', {}), change('1.03-term', {}, 'replace')])).toEqual(['twice'])
    expect(baseProblems(base.slice(3), slots)).toContainEqual({ kind: 'number-missing', article: '1.1' })
  })
})

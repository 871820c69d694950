import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeClauses, standardHash } from '#templates/clauses/compose-clauses.ts'
import { CLAUSES, SHIPPED, shippedText } from '#templates/framework-agreement/2026-1/clauses.ts'
import { CATEGORIES, type Category, type Clause, type Layer } from './clause.ts'
import type { Effect, LaidClause } from './contract-text.ts'
import { layClauses } from './lay-clauses.ts'

const clause = (id: string, text: string, more: Partial<Clause> = {}): Clause => ({
  id,
  version: 1,
  article: id,
  part: 1,
  title: 'Test',
  layer: 'base',
  status: 'draft',
  modelText: false,
  legalBasis: 'CS',
  paragraphs: [{ text }],
  ...more,
})
const base = (id: string, text: string): LaidClause => ({ effect: 'clause', scope: '', clause: clause(id, text) })
const over = (layer: Layer, effect: Effect, text: string, scope = ''): LaidClause => ({
  effect,
  scope,
  clause: clause('1.1', text, { layer }),
})

type For = { category?: Category; products?: string[]; provider?: string }

/** What is printed of article 1.1, per paragraph with the layer it came from. */
function printed(overlays: LaidClause[], { category = 'A', products = [], provider = '12345678' }: For = {}) {
  const laid = layClauses([base('1.1', 'basis')], overlays, 'noord-limburg')
  const { articles } = composeClauses(laid, {
    category,
    options: [],
    values: {},
    products,
    provider,
    region: 'noord-limburg',
  })
  return articles[0]!.paragraphs.map(({ text, from }) => `${from.layer}: ${text}`)
}

describe('laying the layers over one another', () => {
  it('adds after what is there, layer by layer, whatever the order of writing', () => {
    const overlays = [
      over('category', 'add', 'voor A', 'A'),
      over('product', 'add', 'voor vervoer', '42A01'),
      over('region', 'add', 'van de regio'),
      over('provider', 'add', 'alleen deze', '12345678'),
    ]
    const all = [
      'base: basis',
      'region: van de regio',
      'category: voor A',
      'product: voor vervoer',
      'provider: alleen deze',
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(overlays, { minLength: 4 }), (shuffled) => {
        expect(printed(shuffled, { products: ['42A01'] })).toEqual(all)
      }),
    )
    expect(printed(overlays, { category: 'B', provider: '99999999' })).toEqual(all.slice(0, 2))
  })

  it('replaces for whom it is meant and for nobody else', () => {
    const overlays = [over('region', 'replace', 'regio'), over('category', 'replace', 'voor C', 'C')]
    expect(printed(overlays, { category: 'A' })).toEqual(['region: regio'])
    expect(printed(overlays, { category: 'C' })).toEqual(['category: voor C'])
  })

  it('leaves an article that does not apply in place, without text', () => {
    const laid = layClauses([base('1.1', 'a'), base('1.2', 'b')], [over('region', 'not-applicable', 'a')], 'nl')
    const { articles } = composeClauses(laid, { category: 'A', options: [], values: {} })
    expect(articles.map(({ article, holds }) => [article, holds])).toEqual([
      ['1.1', false],
      ['1.2', true],
    ])
    expect(printed([over('category', 'not-applicable', 'x', 'B')], { category: 'B' })).toEqual([])
    expect(printed([over('category', 'not-applicable', 'x', 'B')], { category: 'A' })).toEqual(['base: basis'])
  })

  it('never moves a number, whatever is laid over it', () => {
    const change = fc.record({
      target: fc.constantFrom(...CLAUSES.filter(({ part }) => part !== 3).map(({ id }) => id)),
      effect: fc.constantFrom('add' as const, 'replace' as const, 'not-applicable' as const),
      category: fc.constantFrom('', ...CATEGORIES),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.constantFrom(...CATEGORIES), (changes, category) => {
        const overlays = changes.map(({ target, effect, category: scope }): LaidClause => {
          const under = CLAUSES.find(({ id }) => id === target)!
          return { effect, scope, clause: { ...under, layer: scope === '' ? 'region' : 'category' } }
        })
        const laid = layClauses(SHIPPED.base, [...SHIPPED.overlays, ...overlays], SHIPPED.region)
        const numbers = (clauses: readonly { article: string; part: unknown }[]) =>
          clauses.filter(({ part }) => part !== 'annex').map(({ article }) => article)
        expect(numbers(laid)).toEqual(numbers(CLAUSES))
        const places = laid.flatMap(({ paragraphs }) => paragraphs)
        expect(places.every(({ from }) => from !== undefined)).toBe(true)
        expect(category).toMatch(/^[ABC]$/)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the shipped text letter by letter, with the same hash of its standard part', () => {
    const { clauses } = shippedText()
    expect(clauses.map(({ id }) => id)).toEqual(CLAUSES.map(({ id }) => id))
    expect(standardHash(clauses, ['bibob'])).toBe(standardHash(CLAUSES, ['bibob']))
  })
})

describe('the same-text proof over layers', () => {
  const hash = (overlays: LaidClause[]) => standardHash(layClauses([base('1.1', 'basis')], overlays, 'nl'), [])

  it('changes with a sentence of the region, and not with an individual term', () => {
    expect(hash([over('region', 'add', 'x')])).not.toBe(hash([]))
    expect(hash([over('category', 'add', 'x', 'A')])).not.toBe(hash([over('region', 'add', 'x')]))
    expect(hash([over('provider', 'add', 'x', '12345678')])).toBe(hash([]))
    expect(hash([over('provider', 'replace', 'x', '12345678')])).toBe(hash([]))
  })

  it('lists an individual term among what differs', () => {
    const laid = layClauses([base('1.1', 'basis')], [over('provider', 'add', 'Eigen afspraak.', '12345678')], 'nl')
    const given = { category: 'A' as const, options: [], values: {} }
    expect(composeClauses(laid, { ...given, provider: '12345678' }).parameters).toMatchObject([
      { label: 'Individuele afspraak', text: 'Eigen afspraak.', articles: ['1.1'] },
    ])
    expect(composeClauses(laid, { ...given, provider: '87654321' }).parameters).toEqual([])
  })
})

describe('conditions', () => {
  const holds = (condition: Clause['condition'], given: For & { region?: string }) => {
    const laid = layClauses([{ effect: 'clause', scope: '', clause: clause('1.1', 'x', { condition }) }], [], 'nl')
    const { category = 'A', ...rest } = given
    return composeClauses(laid, { category, options: ['bibob'], values: {}, ...rest }).articles[0]!.holds
  }

  it.each([
    [{ products: ['A', 'B'] }, { products: ['B'] }, true],
    [{ products: ['A'] }, { products: ['B'] }, false],
    [{ products: ['A'] }, {}, false],
    [{ regions: ['noord-limburg'] }, { region: 'noord-limburg' }, true],
    [{ regions: ['noord-limburg'] }, { region: 'midden-limburg-oost' }, false],
    [{ regions: ['noord-limburg'] }, {}, false],
    [{ category: ['B' as const], products: ['A'] }, { products: ['A'] }, false],
    [{ option: 'bibob' as const, category: ['A' as const] }, {}, true],
    [{ option: 'revision' as const }, {}, false],
  ])('%j for %j: %s', (condition, given, outcome) => {
    expect(holds(condition, given)).toBe(outcome)
  })
})

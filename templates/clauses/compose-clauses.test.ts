import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, OPTIONS, clauseSchema, type Clause } from '#app/features/agreement/text/clause.ts'
import { ClauseError, type ClauseProblem } from '#templates/clauses/clause.errors.ts'
import { composeClauses, standardHash } from '#templates/clauses/compose-clauses.ts'
import { SLOTS, type SlotType } from '#templates/clauses/slot-catalogue.ts'
import { CLAUSES } from '#templates/framework-agreement/2026-1/clauses.ts'

const GOOD: Record<SlotType, fc.Arbitrary<unknown>> = {
  text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/\{\{|\}\}/.test(text)),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  money: fc.bigInt(0n, 999_999_999_999n).map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`),
  percentage: fc.integer({ min: 0, max: 100 }).map(String),
  count: fc.nat(1000),
  list: fc.array(fc.constantFrom('Beesel', 'Venlo', 'Horst aan de Maas'), { minLength: 1 }),
}

const values = fc.record(Object.fromEntries(Object.entries(SLOTS).map(([slot, { type }]) => [slot, GOOD[type]])))
const parameters = fc.record({ category: fc.constantFrom(...CATEGORIES), options: fc.subarray([...OPTIONS]), values })

function problemsOf(work: () => unknown): ClauseProblem[] {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(ClauseError)
    return (error as ClauseError).problems
  }
  return expect.unreachable('the clauses were composed')
}

const clause = (text: string, more: Partial<Clause> = {}): Clause => ({
  id: 'test',
  version: 1,
  article: '9.9',
  part: 1,
  title: 'Test',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 9.9',
  paragraphs: [{ text }],
  ...more,
})

describe('composing the clauses of an agreement', () => {
  it('fills every slot and leaves no placeholder, whatever the values', () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const { articles } = composeClauses(CLAUSES, given)
        const texts = articles.flatMap((article) => article.paragraphs.flatMap((p) => [p.text, ...p.items]))
        expect(texts.filter((text) => /\{\{|\}\}/.test(text))).toEqual([])
        expect(texts.length).toBeGreaterThan(100)
      }),
      { numRuns: 40 },
    )
  })

  it('has the same standard part for every provider, and another when the options differ', () => {
    fc.assert(
      fc.property(parameters, parameters, (one, other) => {
        const [a, b] = [composeClauses(CLAUSES, one), composeClauses(CLAUSES, other)]
        const sameOptions = JSON.stringify([...one.options].sort()) === JSON.stringify([...other.options].sort())
        expect(a.standardHash === b.standardHash).toBe(sameOptions)
      }),
      { numRuns: 40 },
    )
  })

  it('changes the hash when one letter of one clause changes', () => {
    const before = standardHash(CLAUSES, [])
    CLAUSES.forEach((original, index) => {
      const paragraphs = original.paragraphs.map((p, i) => (i === 0 ? { ...p, text: `${p.text} ` } : p))
      expect(standardHash(CLAUSES.with(index, { ...original, paragraphs }), [])).not.toBe(before)
    })
  })

  it('keeps the number of an article that does not hold, without text', () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const numbers = (options: typeof given.options) =>
          composeClauses(CLAUSES, { ...given, options })
            .articles.filter((article) => article.part !== 'annex')
            .map((article) => article.article)
        expect(numbers(given.options)).toEqual(numbers([...OPTIONS]))
      }),
      { numRuns: 10 },
    )
    const without = composeClauses([clause('tekst', { condition: { option: 'bibob' } })], {
      category: 'A',
      options: [],
      values: {},
    })
    expect(without.articles).toMatchObject([{ article: '9.9', holds: false, paragraphs: [] }])
  })

  it('refuses a slot without a value, naming it', () => {
    fc.assert(
      fc.property(parameters, fc.constantFrom(...Object.keys(SLOTS)), (given, slot) => {
        const rest = Object.fromEntries(Object.entries(given.values).filter(([name]) => name !== slot))
        const problems = problemsOf(() =>
          composeClauses(CLAUSES, { category: 'A', options: [...OPTIONS], values: rest }),
        )
        expect(new Set(problems.map((p) => ('slot' in p ? p.slot : p.kind)))).toEqual(new Set([slot]))
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['term.startsOn', '2026-02-30'],
    ['term.startsOn', '1 juli 2026'],
    ['term.years', 4.5],
    ['term.years', '5'],
    ['term.years', Number.NaN],
    ['socialReturn.threshold', 250000],
    ['socialReturn.threshold', '1e400'],
    ['socialReturn.threshold', '-1'],
    ['provider.name', '   '],
    ['provider.name', '{{region.contractor}}'],
    ['provider.name', 'x {{ y'],
    ['region.municipalities', []],
    ['region.municipalities', ['Venlo', '}}']],
  ])('refuses %s = %j', (slot, value) => {
    const problems = problemsOf(() =>
      composeClauses([clause(`a {{${slot}}} b`)], { category: 'A', options: [], values: { [slot]: value } }),
    )
    expect(problems).toMatchObject([{ kind: 'wrong-value', clause: 'test', slot }])
  })

  it.each([
    '{{nergens.bekend}}',
    '{{toString}}',
    '{{__proto__}}',
    '{{ provider.name }}',
    '{{provider.name',
    'provider.name}}',
    '{{}}',
  ])('refuses the placeholder %s', (text) => {
    const given = { category: 'A' as const, options: [], values: { 'provider.name': 'Zorg' } }
    expect(problemsOf(() => composeClauses([clause(text)], given))).toHaveLength(1)
  })

  it('refuses two clauses for one article', () => {
    const given = { category: 'A' as const, options: [], values: {} }
    expect(problemsOf(() => composeClauses([clause('a'), clause('b', { id: 'other' })], given))).toEqual([
      { kind: 'duplicate-article', clause: 'other', article: '9.9' },
    ])
  })

  it('writes values in Dutch and lists them with their articles', () => {
    const text = '{{term.startsOn}} {{socialReturn.threshold}} {{indexation.wageShare}} {{region.municipalities}}'
    const { articles, parameters: printed } = composeClauses([clause(text)], {
      category: 'A',
      options: [],
      values: {
        'term.startsOn': '2026-07-01',
        'socialReturn.threshold': '1250000.5',
        'indexation.wageShare': '4.96',
        'region.municipalities': ['Beesel', 'Venlo', 'Venray'],
      },
    })
    expect(articles[0]?.paragraphs[0]?.text).toBe(
      '1\u00a0juli\u00a02026 €\u00a01.250.000,50 4,96% Beesel, Venlo en Venray',
    )
    expect(printed.map((p) => p.articles)).toEqual([['9.9'], ['9.9'], ['9.9'], ['9.9']])
  })
})

describe('the clauses of framework agreement 2026-1', () => {
  it('are all well-formed and marked as model text', () => {
    for (const one of CLAUSES) expect(clauseSchema.parse(one)).toMatchObject({ modelText: true, version: 1 })
  })

  it('follow the fixed numbering of the contract standard', () => {
    const numbers = (part: Clause['part']) => CLAUSES.filter((one) => one.part === part).map((one) => one.article)
    expect(numbers(1).slice(0, 9)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9'])
    expect(numbers(3)).toEqual(Array.from({ length: 31 }, (_, index) => `3.${index + 1}`))
  })

  it('use every slot of the catalogue', () => {
    const text = JSON.stringify(CLAUSES)
    expect(Object.keys(SLOTS).filter((slot) => !text.includes(`{{${slot}}}`))).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoryFact, type CategoryFact, type CategoryRule } from '#app/features/procedure/procedure.schema.ts'
import { categories, twoCategories } from '#db/reference-data/noord-limburg/categories.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { categoryFactsOf } from './category-facts.ts'
import { compareRules, evaluateCategory, overruleProblems, type CategoryFacts } from './category.ts'

const facts = (values: Partial<Record<CategoryFact, string>>): CategoryFacts =>
  Object.fromEntries(Object.entries(values).map(([fact, value]) => [fact, { value, source: 'test' }]))

const strategic = facts({
  'segments-admitted': '2',
  'municipalities-served': '7',
  'reference-year-volume': '1500000.00',
  'reference-year-clients': '200',
  'willing-to-grow': '1',
  'willing-to-lead-transformation': '1',
})

describe('the category of one provider', () => {
  test('exactly on every threshold is enough, one cent less is not', () => {
    expect(evaluateCategory(categories, strategic).category).toBe('A')
    const less = { ...strategic, ...facts({ 'reference-year-volume': '1499999.99' }) }
    expect(evaluateCategory(categories, less).category).toBe('B')
  })

  test('a fact that is not known holds nothing', () => {
    const { category, trace } = evaluateCategory(categories, {})
    expect(category).toBe('C')
    expect(trace.flatMap((rule) => rule.conditions).every((one) => !one.holds && one.value === null)).toBe(true)
  })

  test('every rule and condition is traced with fact, threshold and source', () => {
    const { trace } = evaluateCategory(categories, strategic)
    expect(trace.map((rule) => [rule.category, rule.conditions.length, rule.holds])).toEqual([
      ['A', 5, true],
      ['B', 2, true],
      ['C', 0, true],
    ])
    expect(trace[0]?.conditions[2]).toEqual({
      fact: 'reference-year-volume',
      label: 'Minstens € 1.500.000 omzet in het referentiejaar',
      value: '1500000.00',
      factSource: 'test',
      atLeast: '1500000',
      holds: true,
      source: { document: 'Bijlage categorieën (voorbeeld)', paragraph: '§ 2.3', status: 'fictitious' },
    })
  })

  test('more of any fact never gives a later category', () => {
    const value = fc.integer({ min: 0, max: 3_000_000 })
    const given = fc.record({
      a: value,
      b: value,
      extra: fc.nat({ max: 100_000 }),
      municipalities: fc.integer({ min: 0, max: 7 }),
    })
    fc.assert(
      fc.property(given, ({ a, b, extra, municipalities }) => {
        const base = { ...strategic, ...facts({ 'municipalities-served': String(municipalities) }) }
        const at = (volume: number, clients: number) =>
          evaluateCategory(categories, {
            ...base,
            ...facts({ 'reference-year-volume': String(volume), 'reference-year-clients': String(clients) }),
          }).category ?? 'Z'
        expect(at(a + extra, b + extra) <= at(a, b)).toBe(true)
      }),
    )
  })
})

const anyFacts = fc.dictionary(
  fc.constantFrom(...categoryFact.options),
  fc.integer({ min: 0, max: 3_000_000 }).map((value) => ({ value: String(value), source: 'test' })),
) as fc.Arbitrary<CategoryFacts>
const anyRules = fc
  .array(
    fc.record({ fact: fc.constantFrom(...categoryFact.options), atLeast: fc.nat({ max: 2_000_000 }).map(String) }),
    { maxLength: 4 },
  )
  .chain((first) => fc.boolean().map((three) => rulesOf(first, three)))

function rulesOf(first: { fact: CategoryFact; atLeast: string }[], three: boolean): CategoryRule[] {
  const [a, b, c] = categories
  const conditions = first.map((one) => ({ ...one, label: one.fact, source: a!.conditions[0]!.source }))
  return three ? [{ ...a!, conditions }, b!, c!] : [{ ...a!, conditions }, c!]
}

test('somebody always gets exactly one category, whatever the rules and the facts', () => {
  fc.assert(
    fc.property(anyRules, anyFacts, (rules, given) => {
      const { category, trace } = evaluateCategory(rules, given)
      expect(rules.map((rule) => rule.category)).toContain(category)
      expect(trace.find((rule) => rule.holds)?.category).toBe(category)
      expect(trace).toHaveLength(rules.length)
    }),
  )
})

test('what-if names exactly those whom the changed rules place elsewhere', () => {
  fc.assert(
    fc.property(anyRules, anyRules, fc.array(anyFacts, { maxLength: 6 }), (before, after, everybody) => {
      const providers = everybody.map((one, place) => ({ providerId: String(place), facts: one }))
      const placed = (rules: CategoryRule[], one: CategoryFacts) => evaluateCategory(rules, one).category
      const moved = providers.filter((one) => placed(before, one.facts) !== placed(after, one.facts))
      const found = compareRules(before, after, providers)
      expect(found.map(({ providerId, from, to }) => ({ providerId, from, to }))).toEqual(
        moved.map((one) => ({
          providerId: one.providerId,
          from: placed(before, one.facts),
          to: placed(after, one.facts),
        })),
      )
    }),
  )
})

describe('what if', () => {
  test('names who would move and by which condition', () => {
    const provider = { providerId: 'p1', facts: { ...strategic, ...facts({ 'reference-year-volume': '1200000' }) } }
    const moves = compareRules(categories, twoCategories, [provider, { providerId: 'p2', facts: {} }])
    expect(moves.map(({ providerId, from, to }) => [providerId, from, to])).toEqual([['p1', 'B', 'A']])
    expect(moves[0]?.because).toContainEqual(
      expect.objectContaining({
        before: expect.objectContaining({ fact: 'reference-year-volume', atLeast: '1500000', holds: false }) as object,
        after: expect.objectContaining({ fact: 'reference-year-volume', atLeast: '1000000', holds: true }) as object,
      }),
    )
  })

  test('the same rules move nobody', () => {
    expect(compareRules(categories, categories, [{ providerId: 'p1', facts: strategic }])).toEqual([])
  })
})

test('setting the outcome aside needs another known category and a motive', () => {
  expect(overruleProblems(categories, 'B', { category: 'A', motive: 'Groot in het referentiejaar daarna.' })).toEqual(
    [],
  )
  expect(overruleProblems(categories, 'B', { category: 'B', motive: ' ' }).map((one) => one.kind)).toEqual([
    'same-category',
    'motive-missing',
  ])
  expect(overruleProblems(twoCategories, 'A', { category: 'B', motive: 'x' }).map((one) => one.kind)).toEqual([
    'category-unknown',
  ])
})

test('facts come from what was admitted and what was stated', () => {
  const product = (productCode: string, municipalityCodes: string[]) => ({
    productCode,
    municipalityCodes,
    capacity: 4,
    startsOn: '2026-01-01',
    waitingWeeks: null,
  })
  const application = {
    products: [product('44N01', ['0983', '0984']), product('45N22', ['0984']), product('54N24', ['0889'])],
    statements: {
      willingToGrow: true,
      willingToLeadTransformation: false,
      referenceYearClients: null,
      referenceYearVolume: '250000.50',
    },
  }
  const known = categoryFactsOf(procedureContentNoordLimburg, application, ['44N01', '45N22'])
  expect(Object.fromEntries(Object.entries(known).map(([fact, { value }]) => [fact, value]))).toEqual({
    'segments-applied': '2',
    'products-applied': '3',
    consortium: '0',
    'segments-admitted': '2',
    'products-admitted': '2',
    'municipalities-served': '2',
    'capacity-offered': '8',
    'reference-year-volume': '250000.50',
    'willing-to-grow': '1',
    'willing-to-lead-transformation': '0',
  })
})

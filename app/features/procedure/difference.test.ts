import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { criteriaToReconfirm, differencesBetween } from './difference.ts'
import { fieldChanges } from './field-changes.ts'
import type { ProcedureContent } from './procedure.schema.ts'

const changed = (change: (draft: ProcedureContent) => void) => {
  const draft = structuredClone(content)
  change(draft)
  return differencesBetween(content, draft)
}

describe('the difference between two versions', () => {
  test('equal versions differ in nothing, nor does another order of criteria', () => {
    expect(differencesBetween(content, structuredClone(content))).toEqual([])
    expect(changed((draft) => draft.criteria.reverse())).toEqual([])
  })

  test('a new tariff is one line', () => {
    const found = changed((draft) => {
      draft.segments[0]!.subsegments[0]!.products[0]!.tariff = '55.10'
    })
    expect(found).toEqual([
      {
        part: 'products',
        id: '44N01',
        name: 'Pleegzorg',
        change: 'changed',
        fields: [{ path: 'tariff', before: '54.60', after: '55.10' }],
      },
    ])
  })

  test('added, removed and changed criteria, and what must be confirmed again', () => {
    const found = changed((draft) => {
      const [first, second, ...rest] = draft.criteria
      draft.criteria = [{ ...second!, evidence: [] }, ...rest, { ...first!, id: 'UV-NEW' }]
      draft.criteria[2]!.evidence.push({
        id: 'NEW',
        name: 'Nieuw',
        example: 'x',
        required: true,
        maximumAgeMonths: null,
        handling: 'stored',
      })
    })
    expect(found.map(({ id, change }) => [id, change])).toEqual([
      ['UV-1', 'removed'],
      ['UV-4', 'changed'],
      ['UV-NEW', 'added'],
    ])
    expect(found[1]?.fields.map((field) => [field.path, field.before])).toContainEqual(['evidence.1.name', null])
    expect(criteriaToReconfirm(found)).toEqual(['UV-4', 'UV-NEW'])
  })

  test('every part is looked at', () => {
    const found = changed((draft) => {
      draft.repairDays = 14
      draft.productRules = []
      draft.categories[0]!.conditions[0]!.atLeast = '3'
      draft.contractTerms.extensionYears = 2
      draft.documents.pop()
    })
    expect(found.map(({ part, change }) => [part, change])).toEqual([
      ['general', 'changed'],
      ['product-rules', 'removed'],
      ['categories', 'changed'],
      ['contract-terms', 'changed'],
      ['documents', 'removed'],
    ])
  })
})

/** Every value of the content by its place: what a person can change. */
function leavesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

type Place = Record<string | number, unknown>

/** A copy in which the value at this place is another one, and that value as text. */
function changeAt(path: readonly (string | number)[]): { after: ProcedureContent; text: string } {
  const after = structuredClone(content)
  const holder = path.slice(0, -1).reduce<Place>((place, key) => place[key] as Place, after as unknown as Place)
  const key = path.at(-1)!
  const value = holder[key]
  holder[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}X`
  return { after, text: String(holder[key]) }
}

describe('properties of the difference', () => {
  const leaves = leavesOf(content)

  test('every value that changes is mentioned with its new words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const { after, text } = changeAt(path)
        const fields = differencesBetween(content, after).flatMap((difference) => difference.fields)
        expect(fields.map((field) => field.after)).toContain(text)
      }),
      { numRuns: 150 },
    )
  })

  test('equal content gives none, whatever was changed in both', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        expect(differencesBetween(changeAt(path).after, changeAt(path).after)).toEqual([])
      }),
    )
  })

  test('read backwards, added is removed and the words change places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const { after } = changeAt(path)
        const key = (list: ReturnType<typeof differencesBetween>) => list.map((one) => `${one.part} ${one.id}`).sort()
        expect(key(differencesBetween(after, content))).toEqual(key(differencesBetween(content, after)))
      }),
    )
  })

  test('another order of the categories is a change: the first that holds applies', () => {
    const found = changed((draft) => void draft.categories.reverse())
    expect(found.map((one) => one.id).sort()).toEqual(['A', 'C'])
  })

  test('a name of a segment or an empty subsegment is mentioned', () => {
    const found = changed((draft) => {
      draft.segments[0]!.name = 'Wonen en verblijf'
      draft.segments[0]!.subsegments.push({ code: 'NIEUW', name: 'Nieuw', products: [] })
    })
    expect(found.map(({ part, change }) => [part, change])).toEqual([
      ['segments', 'changed'],
      ['segments', 'added'],
    ])
  })
})

describe('lists inside a thing', () => {
  const requirements = ['Een.', 'Twee.', 'Drie.']
  const of = (before: string[], after: string[]) => {
    const draft = structuredClone(content)
    draft.segments[0]!.subsegments[0]!.products[0]!.requirements = before
    const other = structuredClone(draft)
    other.segments[0]!.subsegments[0]!.products[0]!.requirements = after
    return differencesBetween(draft, other).flatMap((one) => one.fields)
  }

  test('a line put before the others is one addition, one taken out one removal', () => {
    expect(of(requirements, ['Nieuw.', ...requirements])).toEqual([
      { path: 'requirements.1', before: null, after: 'Nieuw.' },
    ])
    expect(of(requirements, ['Een.', 'Drie.'])).toEqual([{ path: 'requirements.2', before: 'Twee.', after: null }])
    expect(of(requirements, [])).toHaveLength(3)
  })

  test('other words in the same place stand side by side; another order is a change', () => {
    expect(of(requirements, ['Een.', 'Twee, maar anders.', 'Drie.'])).toEqual([
      { path: 'requirements.2', before: 'Twee.', after: 'Twee, maar anders.' },
    ])
    expect(of(['Een.', 'Twee.'], ['Twee.', 'Een.'])).toHaveLength(2)
  })

  test('evidence is known by its code: only what changed of it is told, wherever it stands', () => {
    const found = changed((draft) => {
      const criterion = draft.criteria.find((one) => one.evidence.length > 0)!
      const [first] = criterion.evidence
      criterion.evidence = [
        { ...first!, id: 'NIEUW' },
        { ...first!, maximumAgeMonths: 1 },
      ]
    })
    const paths = found.flatMap((one) => one.fields.map((field) => field.path))
    expect(paths).toContain('evidence.1.id')
    expect(paths.filter((path) => path.startsWith('evidence.2'))).toEqual(['evidence.2.maximumAgeMonths'])
  })
})

test('what a difference tells is enough to make the new list out of the old one', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = fieldChanges(before, after)
      const removed = changes.filter((one) => one.before !== null).map((one) => one.before)
      const added = changes.filter((one) => one.after !== null).map((one) => one.after)
      const count = (list: readonly (string | null)[], word: string) => list.filter((one) => one === word).length
      for (const word of 'abcde')
        expect(count(before, word) - count(removed, word) + count(added, word)).toBe(count(after, word))
      expect(changes.length === 0).toBe(before.join() === after.join())
    }),
  )
})

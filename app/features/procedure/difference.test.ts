import { describe, expect, test } from 'vitest'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { criteriaToReconfirm, differencesBetween } from './difference.ts'
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

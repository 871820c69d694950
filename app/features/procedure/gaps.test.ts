import { describe, expect, test } from 'vitest'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { gapsOf } from './gaps.ts'
import type { ProcedureContent } from './procedure.schema.ts'

const blocking = (change: (draft: ProcedureContent) => void) => {
  const draft = structuredClone(content)
  change(draft)
  return gapsOf(draft)
    .filter((gap) => gap.severity === 'blocking')
    .map((gap) => `${gap.kind} ${gap.target}`)
}
const firstProduct = (draft: ProcedureContent) => draft.segments[0]!.subsegments[0]!.products[0]!

describe('gaps before publishing', () => {
  test.each<[string, (draft: ProcedureContent) => void, string[]]>([
    ['none', () => undefined, []],
    ['a tariff of nothing', (draft) => void (firstProduct(draft).tariff = '0.00'), ['tariff-missing 44N01']],
    ['no requirements', (draft) => void (firstProduct(draft).requirements = []), ['requirements-missing 44N01']],
    [
      'closed without saying why',
      (draft) => void (firstProduct(draft).openHouse = false),
      ['outside-reason-missing 44N01'],
    ],
    ['a code used twice', (draft) => void (firstProduct(draft).code = '44N02'), ['product-code-twice 44N02']],
    [
      'a rule about a product that is gone',
      (draft) => void (draft.productRules[0]!.anyOf = ['99X99']),
      ['rule-names-unknown-product PR-1'],
    ],
    [
      'a rule without its criterion',
      (draft) => void (draft.productRules[0]!.criterion = 'XX'),
      ['rule-names-unknown-criterion PR-1'],
    ],
    [
      'a criterion for a product that is gone',
      (draft) => void (draft.criteria[0]!.products = ['99X99']),
      ['criterion-names-unknown-product UV-1'],
    ],
    [
      'a criterion that nobody judges',
      (draft) => void (draft.criteria[0]!.question = { type: 'yes-no', passesWhen: null, explainWhen: null }),
      ['criterion-nobody-judges UV-1'],
    ],
    [
      'no exclusion grounds',
      (draft) => void (draft.criteria = draft.criteria.filter((one) => one.kind !== 'exclusion-mandatory')),
      ['no-exclusion-ground criteria'],
    ],
    [
      'a last category that not everybody reaches',
      (draft) => void (draft.categories[2]!.conditions = draft.categories[1]!.conditions),
      ['last-category-has-conditions C'],
    ],
    [
      'categories in the wrong order',
      (draft) => void (draft.categories[0]!.conditions = []),
      ['category-never-reached B', 'category-never-reached C'],
    ],
    [
      'a term that does not add up',
      (draft) => void (draft.contractTerms.endsOn = '2031-01-01'),
      ['contract-term-does-not-add-up terms'],
    ],
    ['nothing to apply for', (draft) => void (draft.segments = []), ['no-open-product catalogue']],
  ])('%s', (_name, change, expected) => {
    const found = blocking(change)
    for (const gap of expected) expect(found).toContain(gap)
    if (expected.length === 0) expect(found).toEqual([])
  })

  test('made-up tariffs are an advice, not a stop', () => {
    expect(gapsOf(content).every((gap) => gap.kind === 'fictitious-source' && gap.severity === 'advice')).toBe(true)
    expect(gapsOf(content).length).toBeGreaterThan(0)
  })
})

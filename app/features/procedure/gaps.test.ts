import { describe, expect, test } from 'vitest'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { gapsOf, isPublishable, momentGaps } from './gaps.ts'
import type { ProcedureContent } from './procedure.schema.ts'

const blocking = (change: (draft: ProcedureContent) => void) => {
  // As the database gives it: no two places share an object.
  const draft = JSON.parse(JSON.stringify(content)) as ProcedureContent
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
      'a rule that nobody can meet here',
      (draft) => void (draft.productRules[0]!.anyOf = ['45N31']),
      ['rule-cannot-be-met PR-1'],
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

  test.each<[string, (draft: ProcedureContent) => void, string]>([
    [
      'a product without source',
      (draft) => void (firstProduct(draft).source.document = ' '),
      'product-source-missing 44N01',
    ],
    [
      'a tariff without source',
      (draft) => void (firstProduct(draft).tariffSource.document = ''),
      'tariff-source-missing 44N01',
    ],
    [
      'a criterion without source',
      (draft) => void (draft.criteria[0]!.source.document = ''),
      'criterion-source-missing UV-1',
    ],
    [
      'a rule without source',
      (draft) => void (draft.productRules[0]!.source.document = ''),
      'rule-source-missing PR-1',
    ],
    [
      'a threshold without source',
      (draft) => void (draft.categories[0]!.conditions[0]!.source.document = ''),
      'condition-source-missing A',
    ],
    ['no contact', (draft) => void (draft.contactEmail = ''), 'contact-missing contactName'],
    ['no title', (draft) => void (draft.title = ''), 'general-missing title'],
    ['no categories', (draft) => void (draft.categories = []), 'categories-too-few categories'],
    [
      'a free text that no officer judges',
      (draft) =>
        void Object.assign(draft.criteria[0]!, { question: { type: 'text', maxLength: 100 }, officerJudges: false }),
      'criterion-nobody-judges UV-1',
    ],
    [
      'a number without a minimum that no officer judges',
      (draft) =>
        void Object.assign(draft.criteria[0]!, {
          question: { type: 'number', minimum: null, unit: 'uur' },
          officerJudges: false,
        }),
      'criterion-nobody-judges UV-1',
    ],
    [
      'what the schema does not take',
      (draft) => void (draft.contactEmail = 'geen adres'),
      'content-invalid contactEmail',
    ],
  ])('%s', (_name, change, expected) => {
    expect(blocking(change)).toEqual([expected])
  })

  test('made-up tariffs, documents without a file and evidence of any age are an advice, not a stop', () => {
    const found = gapsOf(content)
    expect(isPublishable(found)).toBe(true)
    expect(new Set(found.map((gap) => gap.kind))).toEqual(
      new Set(['fictitious-source', 'fictitious-threshold', 'document-empty', 'evidence-without-age']),
    )
  })

  test('a subsegment without products and no documents at all are an advice', () => {
    const draft = structuredClone(content)
    draft.documents = []
    draft.segments[0]!.subsegments.push({ code: 'LEEG', name: 'Nog leeg', products: [] })
    expect(gapsOf(draft).map((gap) => gap.kind)).toEqual(expect.arrayContaining(['no-documents', 'subsegment-empty']))
    expect(isPublishable(gapsOf(draft))).toBe(true)
  })
})

describe('the moments of a draft', () => {
  const moment = { id: 'm', name: 'Winter', contractStart: '2027-01-01', problems: 0, closed: false }

  test('none is an advice; one that agrees is no gap', () => {
    expect(momentGaps(content, []).map((gap) => [gap.kind, gap.severity])).toEqual([['no-moment', 'advice']])
    expect(momentGaps(content, [moment])).toEqual([])
  })

  test('dates that contradict each other or the contract stop, unless the moment is past', () => {
    const wrong = { ...moment, contractStart: '2031-01-01', problems: 2 }
    expect(momentGaps(content, [wrong]).map((gap) => [gap.kind, gap.severity])).toEqual([
      ['moment-inconsistent', 'blocking'],
      ['moment-outside-contract', 'blocking'],
    ])
    expect(momentGaps(content, [{ ...wrong, closed: true }])).toEqual([])
  })
})

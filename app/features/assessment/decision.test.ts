import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicableProducts, criteriaFor } from '#app/features/procedure/catalogue.ts'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { decide, decisionProblems, fourEyesProblems, objectionUntil, overallOutcome } from './decision.ts'
import type { Verdict } from './verdict.ts'

const verdict = (criterionId: string, change: Partial<Verdict> = {}): Verdict => ({
  criterionId,
  reader: 'first',
  outcome: 'met',
  reason: '',
  products: [],
  officerId: 'o1',
  ...change,
})
const allMet = (codes: readonly string[]) => criteriaFor(content, codes).map((criterion) => verdict(criterion.id))
const withChange = (codes: string[], changed: Verdict) => [
  ...allMet(codes).filter((one) => one.criterionId !== changed.criterionId),
  changed,
]

function outcomes(codes: string[], verdicts: Verdict[]) {
  const result = decide(content, codes, verdicts)
  return result.ok ? result.products : result.problems.map((problem) => problem.kind)
}

describe('deciding', () => {
  test('every criterion met admits every product', () => {
    const codes = ['45N22', '54N24']
    expect(outcomes(codes, allMet(codes))).toEqual([
      { productCode: '45N22', outcome: 'admitted' },
      { productCode: '54N24', outcome: 'admitted' },
    ])
  })

  test('a requirement of one product refuses only that product, with criterion and reason', () => {
    const codes = ['45N22', '54N24']
    const noPsychiatrist = verdict('PE-2', { outcome: 'not-met', reason: ' Niemand op kjp-niveau. ' })
    expect(outcomes(codes, withChange(codes, noPsychiatrist))).toEqual([
      { productCode: '45N22', outcome: 'admitted' },
      {
        productCode: '54N24',
        outcome: 'refused',
        reasons: [{ criterionId: 'PE-2', reason: 'Niemand op kjp-niveau.' }],
      },
    ])
  })

  test('a verdict can hold for one product only', () => {
    const codes = ['45N21', '45N22']
    const partly = verdict('PE-1', { outcome: 'not-met', reason: 'Te weinig hbo.', products: ['45N22'] })
    expect(
      outcomes(codes, withChange(codes, partly)).map((one) => (typeof one === 'string' ? one : one.outcome)),
    ).toEqual(['admitted', 'refused'])
  })

  test('respite stays fall with the ambulatory help they need', () => {
    const codes = ['44N05', '45N22']
    const partly = verdict('PE-1', { outcome: 'not-met', reason: 'Te weinig hbo.', products: ['45N22'] })
    const result = decide(content, codes, withChange(codes, partly))
    expect(result).toMatchObject({
      ok: true,
      products: [{ outcome: 'refused', reasons: [{ criterionId: 'PE-3' }] }, { outcome: 'refused' }],
    })
    if (result.ok) expect(overallOutcome(result.products)).toBe('refused')
  })

  test.each<[string, string[], Verdict[], string[]]>([
    ['nothing chosen', [], allMet([]), ['no-product-chosen']],
    ['an unknown product', ['99X99'], allMet(['99X99']), ['product-not-in-procedure']],
    ['a product outside the open house', ['45N31'], allMet(['45N31']), ['product-not-in-procedure']],
    ['an unjudged criterion', ['45N22'], allMet(['45N22']).slice(1), ['verdict-missing']],
    [
      'a refusal without a word',
      ['45N22'],
      withChange(['45N22'], verdict('GE-1', { outcome: 'not-met', reason: '  ' })),
      ['reason-missing'],
    ],
    [
      'a criterion nobody published',
      ['45N22'],
      [...allMet(['45N22']), verdict('XX-1', { outcome: 'not-met', reason: 'x' })],
      ['criterion-not-published'],
    ],
    [
      'readers who differ',
      ['45N22'],
      [...allMet(['45N22']), verdict('GE-1', { reader: 'second', outcome: 'not-met', reason: 'x' })],
      ['readers-differ'],
    ],
  ])('%s cannot be decided', (_name, codes, verdicts, problems) => {
    expect(outcomes(codes, verdicts)).toEqual(problems)
  })

  test('whatever the verdicts, a refusal always names a published criterion and a reason', () => {
    const codes = applicableProducts(content).map((product) => product.code)
    const anyVerdicts = (chosen: readonly string[]) =>
      fc.tuple(
        ...criteriaFor(content, chosen).map(({ id }) =>
          fc
            .record({ met: fc.boolean(), products: fc.subarray([...chosen]) })
            .map(({ met, products }) =>
              verdict(id, met ? {} : { outcome: 'not-met', reason: 'Voldoet niet.', products }),
            ),
        ),
      )
    const anything = fc
      .subarray(codes, { minLength: 1 })
      .chain((chosen) => anyVerdicts(chosen).map((verdicts) => ({ chosen, verdicts })))
    fc.assert(
      fc.property(anything, ({ chosen, verdicts }) => {
        const result = decide(content, chosen, verdicts)
        if (!result.ok) throw new Error(JSON.stringify(result.problems))
        expect(result.products.map((product) => product.productCode)).toEqual(chosen)
        expect(decisionProblems(content, result.products)).toEqual([])
        const admitted = result.products
          .filter((product) => product.outcome === 'admitted')
          .map((one) => one.productCode)
        if (admitted.includes('44N05'))
          expect(admitted.some((code) => ['45N21', '45N22', '45N23'].includes(code))).toBe(true)
      }),
    )
  })
})

describe('a decision as it arrives', () => {
  test.each([
    [{ productCode: 'P', outcome: 'refused' }, 'refusal-without-reason'],
    [{ productCode: 'P', outcome: 'refused', reasons: [] }, 'refusal-without-reason'],
    [{ productCode: 'P', outcome: 'maybe' }, 'refusal-without-reason'],
    [
      { productCode: 'P', outcome: 'refused', reasons: [{ criterionId: 'GE-1', reason: ' ' }] },
      'refusal-without-reason',
    ],
    [
      { productCode: 'P', outcome: 'refused', reasons: [{ criterionId: 'XX', reason: 'x' }] },
      'refusal-without-published-criterion',
    ],
  ])('%j is refused: %s', (product, kind) => {
    expect(decisionProblems(content, [product]).map((problem) => problem.kind)).toEqual([kind])
  })

  test('four eyes are two people', () => {
    expect(fourEyesProblems('o1', 'o2')).toEqual([])
    expect(fourEyesProblems('o1', 'o1')).toEqual([{ kind: 'same-officer', params: { officerId: 'o1' } }])
  })

  test('the term to go to court runs to the end of its last day', () => {
    expect(objectionUntil(new Date('2025-06-20T14:00:00Z'), 20).toISOString()).toBe('2025-07-10T22:00:00.000Z')
  })

  test.each([
    ['a Saturday', '2026-06-14T10:00:00Z', '2026-07-06T22:00:00.000Z'],
    ['Easter Sunday and Monday', '2026-03-16T10:00:00Z', '2026-04-07T22:00:00.000Z'],
    ['Christmas, then a weekend', '2026-12-05T10:00:00Z', '2026-12-28T23:00:00.000Z'],
    ['the night on which summer time ends', '2026-10-04T22:30:00Z', '2026-10-26T23:00:00.000Z'],
  ])('the term runs on past %s', (_name, decidedAt, until) => {
    expect(objectionUntil(new Date(decidedAt), 20).toISOString()).toBe(until)
  })
})

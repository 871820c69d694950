import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicableProducts, criteriaFor } from '#app/features/procedure/catalogue.ts'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import type { JudgedCriterion, KeptVerdict } from './decision-record.ts'
import { decidersOf, decideUntil, objectionState, outcomeOfObjection, reconsiderable } from './objection.ts'
import { recompute } from './recompute.ts'

const given = (outcome: 'met' | 'not-met', products: string[] = []): KeptVerdict => ({
  outcome,
  reason: outcome === 'met' ? '' : 'Voldoet niet.',
  products,
  officerId: 'anna',
  officerName: 'Anna',
  givenAt: '2026-03-01T10:00:00.000Z',
})
const kept = (criterionId: string, first: KeptVerdict): JudgedCriterion => ({
  criterionId,
  automatic: { outcome: 'officer-judges', rule: 'no-automatic-rule', params: {} },
  first,
  second: null,
  third: null,
  evidence: [],
})

/** Any decision on any choice of products, from any verdicts. */
const anyDecision = fc
  .subarray(
    applicableProducts(content).map((product) => product.code),
    { minLength: 1 },
  )
  .chain((chosen) =>
    fc
      .tuple(
        ...criteriaFor(content, chosen).map(({ id }) =>
          fc.oneof(
            { weight: 5, arbitrary: fc.constant(kept(id, given('met'))) },
            { weight: 1, arbitrary: fc.subarray([...chosen]).map((products) => kept(id, given('not-met', products))) },
          ),
        ),
      )
      .map((verdicts) => ({ chosen, verdicts })),
  )
const decided = (chosen: readonly string[], verdicts: readonly JudgedCriterion[]) => {
  const result = recompute(content, chosen, verdicts)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return { products: result.products, verdicts: [...verdicts] }
}
const admitted = (products: readonly { productCode: string; outcome: string }[]) =>
  products.filter((one) => one.outcome === 'admitted').map((one) => one.productCode)

describe('an objection', () => {
  test('only helps: what was admitted stays admitted, whatever is found met after all', () => {
    const anything = anyDecision.chain(({ chosen, verdicts }) => {
      const former = decided(chosen, verdicts)
      return fc.subarray(reconsiderable(content, former)).map((met) => ({ former, met }))
    })
    fc.assert(
      fc.property(anything, ({ former, met }) => {
        const result = outcomeOfObjection(content, former, met)
        if (!result.ok) throw new Error(JSON.stringify(result.reasons))
        const { outcome, products } = result.value
        expect(admitted(products)).toEqual(expect.arrayContaining(admitted(former.products)))
        if (met.length === 0) expect(products).toEqual(former.products)
        if (outcome === 'upheld') expect(admitted(products)).toHaveLength(products.length)
      }),
    )
  })

  test('decides monotonically: one more criterion met never admits less', () => {
    const anything = anyDecision.chain((one) => fc.nat().map((turn) => ({ ...one, turn })))
    fc.assert(
      fc.property(anything, ({ chosen, verdicts, turn }) => {
        const short = verdicts.filter((one) => one.first?.outcome === 'not-met')
        const mended = short[turn % Math.max(short.length, 1)]?.criterionId
        const better = verdicts.map((one) => (one.criterionId === mended ? kept(one.criterionId, given('met')) : one))
        const before = admitted(decided(chosen, verdicts).products)
        expect(admitted(decided(chosen, better).products)).toEqual(expect.arrayContaining(before))
      }),
    )
  })

  test('that finds everything met is upheld, one that names what was not refused is not understood', () => {
    const chosen = ['41N11', '45N21']
    const verdicts = criteriaFor(content, chosen).map(({ id }) => kept(id, given(id === 'GE-1' ? 'not-met' : 'met')))
    const former = decided(chosen, verdicts)
    expect(outcomeOfObjection(content, former, ['GE-1'])).toMatchObject({ ok: true, value: { outcome: 'upheld' } })
    expect(outcomeOfObjection(content, former, [])).toMatchObject({ ok: true, value: { outcome: 'rejected' } })
    expect(outcomeOfObjection(content, former, ['GE-2'])).toMatchObject({
      ok: false,
      reasons: [{ kind: 'objection.notRefused', params: { criterion: 'GE-2' } }],
    })
  })

  test('is handled by nobody who proposed, confirmed or judged', () => {
    const verdicts = [{ first: given('met'), second: { ...given('met'), officerId: 'bert' }, third: null }]
    expect([...decidersOf({ proposedBy: 'carla', confirmedBy: 'dirk', verdicts })].sort()).toEqual([
      'anna',
      'bert',
      'carla',
      'dirk',
    ])
  })

  test.each([
    [{ closedAt: null, acknowledgedAt: null, proposed: false }, 'received'],
    [{ closedAt: null, acknowledgedAt: new Date(), proposed: false }, 'acknowledged'],
    [{ closedAt: null, acknowledgedAt: new Date(), proposed: true }, 'proposed'],
    [{ closedAt: new Date(), acknowledgedAt: null, proposed: false }, 'closed'],
  ] as const)('%j is %s', (facts, state) => {
    expect(objectionState(facts)).toBe(state)
  })

  test('is decided within six weeks, to the end of a working day', () => {
    expect(decideUntil(new Date('2026-03-02T10:00:00Z')).toISOString()).toBe('2026-04-13T22:00:00.000Z')
    expect(decideUntil(new Date('2026-02-23T10:00:00Z')).toISOString()).toBe('2026-04-07T22:00:00.000Z')
  })
})

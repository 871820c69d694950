import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchRefusals, type DecisionBatch } from './decision-batch.ts'

const batch = (given: Partial<DecisionBatch> = {}): DecisionBatch => ({
  ready: ['a', 'b'],
  chosen: ['a', 'b'],
  undecided: 0,
  rolling: false,
  restReason: '',
  differences: 0,
  ...given,
})
const kinds = (given: Partial<DecisionBatch>) => batchRefusals(batch(given)).map((reason) => reason.kind)

describe('the decisions of a moment leave', () => {
  test('when everything is ready and nothing differs', () => {
    expect(kinds({})).toEqual([])
  })

  test.each([
    [{ ready: [], chosen: [] }, ['decisions.nothingReady']],
    [{ chosen: ['a'] }, ['decisions.listChanged']],
    [{ chosen: ['a', 'b', 'c'] }, ['decisions.listChanged']],
    [{ chosen: ['a'], rolling: true }, []],
    [{ chosen: ['c'], rolling: true }, ['decisions.listChanged']],
    [{ differences: 2 }, ['decisions.differences']],
    [{ differences: 2, rolling: true }, ['decisions.differences']],
    [{ undecided: 3 }, ['decisions.restReasonMissing']],
    [{ undecided: 3, restReason: '  ' }, ['decisions.restReasonMissing']],
    [{ undecided: 3, restReason: 'Bij drie aanbieders loopt het herstel nog.' }, []],
    [{ undecided: 3, rolling: true }, []],
  ])('%j: %j', (given, expected) => {
    expect(kinds(given)).toEqual(expected)
  })

  test('never with a difference, and never a part of what is ready in an ordinary moment', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
    const anything = fc.record({
      ready: ids,
      chosen: ids,
      undecided: fc.nat(3),
      rolling: fc.boolean(),
      restReason: fc.constantFrom('', 'later'),
      differences: fc.nat(2),
    })
    fc.assert(
      fc.property(anything, (given) => {
        if (batchRefusals(given).length > 0) return
        expect(given.differences).toBe(0)
        expect(given.ready).toEqual(expect.arrayContaining(given.chosen))
        if (!given.rolling) expect(new Set(given.chosen)).toEqual(new Set(given.ready))
      }),
    )
  })
})

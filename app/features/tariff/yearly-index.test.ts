import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euro } from '#app/utils/money.ts'
import { indexOf } from './indexation.ts'
import { yearlyIndex, type IndexInput } from './yearly-index.ts'

/** What VNG published (facts §3): 2024 with a relative difference, 2025 with one in percentage points. */
const FIGURES = {
  2023: { preliminary: { ova: '0.0474', ppc: '0.0487' }, definitive: { ova: '0.0636', ppc: '0.0702' } },
  2024: { preliminary: { ova: '0.0494', ppc: '0.0251' }, definitive: { ova: '0.06', ppc: '0.031' } },
  2025: { preliminary: { ova: '0.0418', ppc: '0.0182' } },
}
const of2024: IndexInput = {
  year: 2024,
  wageWeight: '0.9',
  preliminary: FIGURES[2024].preliminary,
  previous: FIGURES[2023],
  method: 'relative',
  stepDecimals: 2,
  decimals: 2,
}
const of2025: IndexInput = {
  ...of2024,
  year: 2025,
  preliminary: FIGURES[2025].preliminary,
  previous: FIGURES[2024],
  method: 'percentage-point',
  stepDecimals: 3,
}

describe('the index that VNG published', () => {
  it.each<[number, IndexInput, string, string, string]>([
    [2024, of2024, '0.047', '0.016', '0.063'],
    [2025, of2025, '0.03944', '0.01013', '0.0496'],
  ])('of %s is found again from its figures and its method', (...row) => {
    const [, input, preliminary, correction, index] = row
    const term = indexOf(input)
    expect(term.value).toBe(index)
    expect(term.parts.map((part) => [part.key, part.value])).toEqual([
      ['index.preliminary', preliminary],
      ['index.correction', correction],
    ])
  })

  it('would have been another one with the other method or without rounding in between', () => {
    expect(indexOf({ ...of2024, method: 'percentage-point' }).value).not.toBe('0.063')
    expect(indexOf({ ...of2024, stepDecimals: 8 }).value).toBe('0.0629')
  })
})

describe('the first year after a procurement', () => {
  it('knows only the preliminary index', () => {
    const term = indexOf({ ...of2025, previous: null })
    expect(term).toMatchObject({ value: '0.0394', parts: [{ key: 'index.preliminary' }] })
    expect(term.formula).toContain('eerste jaar')
  })
})

describe('for any figures', () => {
  const share = fc.integer({ min: 0, max: 1500 }).map((whole) => (whole / 10_000).toFixed(4))
  const figures = fc.record({ ova: share, ppc: share })

  it('an equal preliminary and definitive index gives no correction, by both methods', () => {
    fc.assert(
      fc.property(
        figures,
        figures,
        fc.constantFrom('relative' as const, 'percentage-point' as const),
        (now, before, method) => {
          const input = { ...of2024, preliminary: now, previous: { preliminary: before, definitive: before }, method }
          expect(yearlyIndex(input).value.equals(yearlyIndex({ ...input, previous: null }).value)).toBe(true)
        },
      ),
    )
  })

  it('the index rises with OVA and with last year’s definitive figures', () => {
    fc.assert(
      fc.property(figures, figures, (now, before) => {
        const input = { ...of2025, preliminary: now, previous: { preliminary: before, definitive: before } }
        const more = (one: string) => euro(one).plus('0.01').toFixed()
        const higher = { ...input, preliminary: { ...now, ova: more(now.ova) } }
        const corrected = {
          ...input,
          previous: { preliminary: before, definitive: { ...before, ova: more(before.ova) } },
        }
        for (const one of [higher, corrected])
          expect(yearlyIndex(one).value.greaterThan(yearlyIndex(input).value)).toBe(true)
      }),
    )
  })
})

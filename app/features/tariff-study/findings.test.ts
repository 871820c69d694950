import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyPoint, studyPoints } from '#test/factories/study-point.ts'
import { findingsOf, findingsSchema } from './findings.ts'
import { segmentsOf, studyOf, takePart } from './study.ts'
import { AS_STATED } from './what-if.ts'

const rule = { fewestProviders: 5, largestShare: '0.5', source: 'proef', status: 'assumed' } as const
const plain = { weighting: 'none', assumptions: AS_STATED } as const
const found = (points: ReturnType<typeof studyPoints>, weighting: 'none' | 'capacity' = 'none', amount = '110.00') =>
  findingsOf({ points, choices: { ...plain, weighting }, amount, excluded: {} }, rule)

describe('the findings of a study', () => {
  it('are there from five providers on, and not below', () => {
    expect(found(studyPoints(4))).toBeUndefined()
    expect(found(studyPoints(5))?.providers).toBe(5)
    expect(studyOf(studyPoints(4), plain, rule).distribution).toBeNull()
  })

  it('do not count who is left out', () => {
    const points = studyPoints(6, (place) => ({ excluded: place < 2 }))
    expect(found(points)).toBeUndefined()
    expect(studyOf(points, plain, rule)).toMatchObject({ taken: 4, excluded: 2 })
  })

  it('never say how many few were left out', () => {
    const excluded = { mistake: 1, incomplete: 6 }
    const findings = findingsOf({ points: studyPoints(9), choices: plain, amount: '110.00', excluded }, rule)
    expect(findings?.excluded).toEqual([
      { ground: 'incomplete', count: 6 },
      { ground: 'mistake', count: null },
    ])
  })

  it('show nothing weighted when one provider outweighs the others', () => {
    const points = studyPoints(8, (place) => ({ capacity: place === 3 ? 500 : 10 }))
    expect(found(points, 'capacity')).toMatchObject({ weighted: null, coverage: { weight: null } })
    expect(found(studyPoints(8), 'capacity')?.weighted).not.toBeNull()
  })

  it('never hold the exact cost price of anybody, nor who they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 5, maxLength: 12 }), (costs) => {
        const points = costs.map((cost, place) => {
          const otherDirect = `${String(cost)}.37`
          const size = place % 3 === 0 ? 'small' : 'large'
          return studyPoint(place, { otherDirect, size })
        })
        const findings = found(points)
        expect(findingsSchema.safeParse(findings).success).toBe(true)
        const text = JSON.stringify(findings)
        expect(text).not.toMatch(/provider-\d|submission-\d|application-\d/)
        for (const amount of text.match(/\d+\.\d{2}/g) ?? []) expect(amount).toMatch(/\.(00|50)$|^0\./)
      }),
      { numRuns: 20 },
    )
  })

  it('hide a small group together with the one it could be calculated from', () => {
    const points = studyPoints(12, (place) => ({ cao: place < 2 ? 'ggz' : place < 7 ? 'vvt' : 'jeugdzorg' }))
    const rows = segmentsOf(takePart(points, plain), 'cao', rule)
    expect(rows.map(({ group, count }) => [group, count])).toEqual([
      ['ggz', null],
      ['jeugdzorg', null],
      ['vvt', 5],
    ])
    expect(rows.filter(({ count }) => count === null).every(({ distribution }) => distribution === null)).toBe(true)
  })
})

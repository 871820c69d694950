import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casesOf, equalTreatment, unexplained, type TreatedApplication, type TreatedCase } from './equal-treatment.ts'
import { SHORTCOMINGS } from './shortcoming.ts'

const at = new Date('2026-03-20T10:00:00Z')
const later = new Date('2026-03-25T10:00:00Z')
const TREATMENTS = ['met', 'not-met', 'repair-asked'] as const

const arbitraryCase = fc.record({
  applicationId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  criterionId: fc.constantFrom('GE-1', 'GE-2'),
  shortcoming: fc.constantFrom(...SHORTCOMINGS),
  shortcomingWords: fc.constantFrom('', 'Geen logo', 'geen  LOGO '),
  round: fc.constantFrom('as-submitted', 'after-repair'),
  treatment: fc.constantFrom(...TREATMENTS),
})
/** At most one case of an application per criterion and round, as the portal makes them. */
const arbitraryCases = fc
  .uniqueArray(arbitraryCase, { selector: (one) => `${one.applicationId} ${one.criterionId} ${one.round}` })
  .map((all) => all.map((one) => treated(one)))

function treated(given: Partial<TreatedCase> = {}): TreatedCase {
  return {
    applicationId: 'a',
    providerId: `provider-${given.applicationId ?? 'a'}`,
    number: `AM-${given.applicationId ?? 'a'}`,
    providerName: 'Zwirrel',
    criterionId: 'GE-1',
    shortcoming: 'expired',
    shortcomingWords: '',
    round: 'as-submitted',
    treatment: 'not-met',
    words: 'Te oud',
    officerName: 'Anna',
    at,
    ...given,
  }
}

const shuffled = fc
  .tuple(arbitraryCases, fc.infiniteStream(fc.nat()))
  .map(([cases, random]) => [cases, cases.toSorted(() => (random.next().value % 2 === 0 ? 1 : -1))] as const)

describe('the differences of a moment', () => {
  it('do not depend on the order in which the cases come', () => {
    fc.assert(
      fc.property(shuffled, ([cases, other]) => {
        expect(equalTreatment(other)).toEqual(equalTreatment(cases))
      }),
    )
  })

  it('never list cases that were treated alike', () => {
    fc.assert(
      fc.property(arbitraryCases, fc.constantFrom(...TREATMENTS), (cases, treatment) => {
        expect(equalTreatment(cases.map((one) => ({ ...one, treatment })))).toEqual([])
      }),
    )
    for (const difference of equalTreatment([treated(), treated({ applicationId: 'b', treatment: 'met' })])) {
      expect(new Set(difference.cases.map((one) => one.treatment)).size).toBeGreaterThan(1)
    }
  })

  it('always list a case whose treatment changed among equals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom(...TREATMENTS),
        fc.constantFrom(...TREATMENTS),
        (count, was, becomes) => {
          fc.pre(was !== becomes)
          const cases = ['a', 'b', 'c', 'd', 'e', 'f']
            .slice(0, count)
            .map((applicationId) => treated({ applicationId, treatment: was }))
          expect(equalTreatment(cases)).toEqual([])
          const [difference] = equalTreatment(cases.with(0, { ...cases[0]!, treatment: becomes }))
          expect(difference?.cases).toHaveLength(count)
        },
      ),
    )
  })

  it('hold every case of the group, and of no other group', () => {
    fc.assert(
      fc.property(arbitraryCases, (cases) => {
        for (const { cases: listed, criterionId, shortcoming, round } of equalTreatment(cases)) {
          for (const one of listed) expect(one).toMatchObject({ criterionId, shortcoming, round })
        }
      }),
    )
  })

  it.each([
    ['another criterion', { criterionId: 'GE-2' }],
    ['another kind of shortcoming', { shortcoming: 'not-signed' }],
    ['another round', { round: 'after-repair' }],
  ] as const)('%s is another case', (_what, given) => {
    expect(equalTreatment([treated(), treated({ applicationId: 'b', treatment: 'met', ...given })])).toEqual([])
  })

  it('tell one "other" from another by its words, not by capitals or spaces', () => {
    const other = (words: string, treatment: 'met' | 'not-met') =>
      treated({ applicationId: words, shortcoming: 'other', shortcomingWords: words, treatment })
    expect(equalTreatment([other('Geen logo', 'met'), other('geen  LOGO ', 'not-met')])).toHaveLength(1)
    expect(equalTreatment([other('Geen logo', 'met'), other('Geen datum', 'not-met')])).toEqual([])
  })
})

describe('a stated reason', () => {
  const cases = [treated(), treated({ applicationId: 'b', treatment: 'met' })]
  const reasonFor = (all: readonly TreatedCase[]) =>
    equalTreatment(all).map(({ key, fingerprint }) => ({ difference: key, cases: fingerprint }))

  it('settles the difference between these very cases', () => {
    expect(unexplained(equalTreatment(cases), [])).toHaveLength(1)
    expect(unexplained(equalTreatment(cases), reasonFor(cases))).toEqual([])
  })

  it('does not hold for another verdict or another case', () => {
    const reasons = reasonFor(cases)
    const changed = [treated({ treatment: 'repair-asked' }), cases[1]!]
    const joined = [...cases, treated({ applicationId: 'c' })]
    expect(unexplained(equalTreatment(changed), reasons)).toHaveLength(1)
    expect(unexplained(equalTreatment(joined), reasons)).toHaveLength(1)
  })
})

describe('the cases of an application', () => {
  const verdict = { criterionId: 'GE-1', outcome: 'not-met', reason: 'Te oud', officerName: 'Anna' } as const
  const short = { shortcoming: 'expired', shortcomingWords: '' } as const
  const application = (given: Partial<TreatedApplication>): TreatedApplication => ({
    applicationId: 'a',
    number: 'AM-1',
    providerId: 'p',
    providerName: 'Zwirrel',
    verdicts: [{ ...verdict, ...short, givenAt: at }],
    repair: null,
    ...given,
  })
  const repair = (answeredAt: Date | null) => ({
    items: [{ criterionId: 'GE-1', words: 'Stuur een nieuw uittreksel', ...short }],
    askedByName: 'Anna',
    askedAt: at,
    answeredAt,
  })
  const told = (given: Partial<TreatedApplication>) =>
    casesOf(application(given)).map((one) => `${one.round} ${one.treatment}`)

  it('are what fell short', () => {
    expect(told({})).toEqual(['as-submitted not-met'])
    expect(told({ verdicts: [{ ...verdict, ...short, outcome: 'met', givenAt: at }] })).toEqual(['as-submitted met'])
    expect(told({ verdicts: [{ ...verdict, shortcoming: null, shortcomingWords: '', givenAt: at }] })).toEqual([])
  })

  it('keep that repair was asked, also when it was repaired well', () => {
    expect(told({ repair: repair(null) })).toEqual(['as-submitted repair-asked'])
    const well = { ...verdict, outcome: 'met', shortcoming: null, shortcomingWords: '', givenAt: later } as const
    expect(told({ repair: repair(later), verdicts: [well] })).toEqual(['as-submitted repair-asked'])
  })

  it('put what still falls short after the repair in a round of its own', () => {
    const again = { ...verdict, ...short, givenAt: later }
    expect(told({ repair: repair(later), verdicts: [again] })).toEqual([
      'as-submitted repair-asked',
      'after-repair not-met',
    ])
  })
})

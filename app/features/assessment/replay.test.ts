import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ApplicationContent } from '#app/features/application/application.ts'
import { playingContent } from '#app/features/application/asked.ts'
import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import { procedureContentNoordLimburg as procedure } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { criterionLines, decisionFrom, judgedCriteria } from './criterion-line.ts'
import type { GivenVerdict } from './four-eyes.ts'
import { replayDecision } from './replay.ts'

const closingDay = '2026-03-02'
const codes = applicableProducts(procedure).map((product) => product.code)
const published = procedure.criteria.map((criterion) => criterion.id)
const requests = procedure.criteria.flatMap(({ id, evidence }) => evidence.map((one) => [id, one.id] as const))
const party: ApplicationContent['parties'][number] = {
  id: 'p1',
  role: 'subcontractor',
  name: 'Klein B.V.',
  kvkNumber: '90000001',
  contact: { name: 'Iemand', email: 'iemand@klein.example' },
  productCodes: [],
  share: 'Tien uur',
  reliedOn: null,
  jointlyLiable: false,
  declaration: null,
  answers: [],
  evidence: [],
}
const submittedFor = (chosen: readonly string[]): ApplicationContent => ({
  organisation: null,
  products: chosen.map((productCode) => ({
    productCode,
    municipalityCodes: ['0983'],
    capacity: 4,
    startsOn: '2026-07-01',
    waitingWeeks: null,
  })),
  answers: [],
  evidence: [],
  statements: {
    willingToGrow: null,
    willingToLeadTransformation: null,
    referenceYearClients: null,
    referenceYearVolume: null,
  },
  costPrice: { state: 'none' },
  parties: [],
  agreement: null,
  dropped: [],
})

/** Whoever applies: for the first time, or under an agreement for which some was settled before; with help or without. */
const anyApplication = fc
  .record({
    chosen: fc.subarray(codes, { minLength: 1 }),
    agreement: fc.option(fc.record({ productCodes: fc.subarray(codes), settled: fc.subarray(published) })),
    helped: fc.boolean(),
  })
  .map(({ chosen, agreement, helped }) => ({
    ...submittedFor(chosen),
    agreement: agreement && { id: 'a1', number: 'RO-1', ...agreement },
    parties: helped ? [party] : [],
  }))

/** Certificates that an officer saw. */
const anySightings = fc.subarray(requests).map((seen) =>
  seen.map(([criterionId, evidenceId]) => ({
    criterionId,
    evidenceId,
    documentDate: '2026-02-01',
    shownFunction: 'Begeleider',
    screeningProfile: '45',
    seenByName: 'Anna',
    seenAt: new Date('2026-03-03T10:00:00Z'),
  })),
)

/** Any decision that the portal can take, with what it keeps of it, back from the database. */
const anyDecision = fc.tuple(anyApplication, anySightings).chain(([submitted, sightings]) => {
  const content = playingContent(procedure, submitted)
  const chosen = submitted.products.map((product) => product.productCode)
  const asked = criterionLines({ content, submitted, verdicts: [], closingDay }).map((line) => line.criterion.id)
  return fc
    .tuple(
      ...asked.map((id) =>
        fc.record({ met: fc.boolean(), third: fc.option(fc.boolean(), { nil: undefined }) }).map(({ met, third }) => [
          verdictOf(id, 'first', met),
          // A third reader comes where the first two differ.
          ...(third === undefined ? [] : [verdictOf(id, 'second', !met), verdictOf(id, 'third', third)]),
        ]),
      ),
    )
    .map((verdicts) => {
      const lines = criterionLines({ content, submitted, verdicts: verdicts.flat(), sightings, closingDay })
      const decided = decisionFrom(content, chosen, lines)
      if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
      const kept = JSON.parse(JSON.stringify(judgedCriteria(lines))) as ReturnType<typeof judgedCriteria>
      return { content: procedure, submitted, closingDay, products: decided.products, verdicts: kept }
    })
})

function verdictOf(criterionId: string, reader: GivenVerdict['reader'], met: boolean): GivenVerdict {
  return {
    criterionId,
    reader,
    outcome: met ? 'met' : 'not-met',
    reason: met ? '' : 'Voldoet niet.',
    products: [],
    shortcoming: null,
    internalNote: '',
    officerId: reader,
    officerName: reader,
    givenAt: new Date(`2026-03-0${String(['first', 'second', 'third'].indexOf(reader) + 3)}T10:00:00Z`),
    rowVersion: 1,
  }
}

test('every decision follows again from what was kept of it', () => {
  fc.assert(
    fc.property(anyDecision, (frozen) => {
      const replay = replayDecision(frozen)
      expect(replay.equal).toBe(true)
      expect(replay.criteria.every((criterion) => criterion.automaticEqual)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('another outcome, or another verdict, does not go unseen', () => {
  fc.assert(
    fc.property(anyDecision, fc.nat(), (frozen, turn) => {
      const place = turn % frozen.products.length
      const other = frozen.products.map((product, index) =>
        index !== place
          ? product
          : product.outcome === 'admitted'
            ? {
                productCode: product.productCode,
                outcome: 'refused' as const,
                reasons: [{ criterionId: 'GE-1', reason: 'x' }] as [{ criterionId: string; reason: string }],
              }
            : { productCode: product.productCode, outcome: 'admitted' as const },
      )
      expect(replayDecision({ ...frozen, products: other }).equal).toBe(false)
    }),
    { numRuns: 50 },
  )
})

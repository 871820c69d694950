import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicableProducts, criteriaFor } from '#app/features/procedure/catalogue.ts'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import type { Answer, ApplicationContent, ApplyingParty } from './application.ts'
import { mustBeFresh, ownCriteria, playingContent, settledCriteria } from './asked.ts'
import { missingItems, type CompletenessInput } from './completeness.ts'
import { pageOfMissing } from './pages.ts'
import { statedFactsOf } from './statements.ts'
import { describedBefore, offersFrom, partiesFrom, type EarlierSubmission } from './take-over.ts'

const CODES = applicableProducts(content).map((product) => product.code)
const answerTo = (criterionId: string): Answer => ({
  criterionId,
  answer: { type: 'yes-no', value: 'yes' },
  explanation: '',
})
const chosen = (productCode: string) => ({
  productCode,
  municipalityCodes: ['0983'],
  capacity: 3,
  startsOn: '2027-01-01',
  waitingWeeks: 0,
})
const contentOf = (change: Partial<ApplicationContent> = {}): ApplicationContent => ({
  organisation: null,
  products: [],
  answers: [],
  evidence: [],
  statements: statedFactsOf({}),
  costPrice: { state: 'none' },
  parties: [],
  dropped: [],
  agreement: null,
  ...change,
})
const earlierOf = (change: Partial<EarlierSubmission> = {}): EarlierSubmission => ({
  id: 's1',
  applicationNumber: 'AM-1',
  submittedAt: new Date('2026-01-01'),
  procedure: content,
  content: contentOf({ answers: content.criteria.map(({ id }) => answerTo(id)) }),
  ...change,
})
const now = { criteria: content.criteria, answers: [] as Answer[], closingDay: '2026-12-11' }
const subsets = fc.subarray(content.criteria.map((criterion) => criterion.id))

describe('taking answers over', () => {
  test('never a declaration that must be fresh, whatever was answered before', () => {
    fc.assert(
      fc.property(subsets, subsets, (before, here) => {
        const earlier = earlierOf({ content: contentOf({ answers: before.map(answerTo) }) })
        const offers = offersFrom({ ...now, answers: here.map(answerTo) }, [earlier])
        for (const { criterion } of offers) {
          expect(mustBeFresh(criterion)).toBe(false)
          expect(criterion.kind).not.toMatch(/^exclusion/)
          expect(before).toContain(criterion.id)
          expect(here).not.toContain(criterion.id)
        }
      }),
    )
  })

  test('exclusion grounds are fresh though no flag says so, and a flag makes any other fresh', () => {
    expect(mustBeFresh({ kind: 'exclusion-discretionary' })).toBe(true)
    expect(mustBeFresh({ kind: 'suitability' })).toBe(false)
    expect(mustBeFresh({ kind: 'suitability', mustBeFresh: true })).toBe(true)
  })

  test.each([
    ['text', { text: 'Iets anders' }],
    ['question', { question: { type: 'text', maxLength: 10 } as const }],
    ['evidence', { evidence: [] }],
  ])('not when the %s of the criterion changed', (_part, change) => {
    const changed = content.criteria.map((one) => (one.id === 'GE-2' ? { ...one, ...change } : one))
    const offers = offersFrom({ ...now, criteria: changed }, [earlierOf()])
    expect(offers.map(({ criterion }) => criterion.id)).not.toContain('GE-2')
    expect(offers.map(({ criterion }) => criterion.id)).toContain('GE-3')
  })

  test('the newest earlier answer goes first; evidence only when it is still valid at the closing', () => {
    const evidence = (id: string, documentDate: string) => ({
      id,
      criterionId: 'GE-3',
      evidenceId: 'GE-3-POLIS',
      fileName: 'polis.pdf',
      sha256: id,
      documentDate,
    })
    const newer = earlierOf({
      id: 's2',
      content: contentOf({
        answers: [answerTo('GE-3')],
        evidence: [evidence('young', '2026-06-01'), evidence('old', '2024-06-01')],
      }),
    })
    const offer = offersFrom(now, [newer, earlierOf()]).find(({ criterion }) => criterion.id === 'GE-3')
    expect(offer?.from.id).toBe('s2')
    expect(offer?.evidence.map(({ id }) => id)).toEqual(['young'])
  })

  test('a product is described as the last time', () => {
    const older = earlierOf({ id: 's0', content: contentOf({ products: [chosen('41N11')] }) })
    const newer = earlierOf({ content: contentOf({ products: [{ ...chosen('41N11'), capacity: 9 }] }) })
    expect(describedBefore('41N11', [newer, older])?.product.capacity).toBe(9)
    expect(describedBefore('45N21', [newer, older])).toBeUndefined()
  })
})

describe('whoever has an agreement', () => {
  const settled = settledCriteria(content, content)
  const agreement = { id: 'a', number: 'RO-1', productCodes: ['41N11'], settled }

  test('is asked only what an added product needs and what must be fresh; whoever only ends, nothing', () => {
    const asked = ownCriteria(content, contentOf({ agreement, products: [chosen('54N24')] }))
    expect(asked.every((one) => mustBeFresh(one) || one.products.includes('54N24'))).toBe(true)
    expect(asked.map(({ id }) => id)).toContain('PE-2')
    const onlyEnds = contentOf({ agreement, dropped: [{ productCode: '41N11', endsOn: '2027-09-01' }] })
    expect(ownCriteria(content, onlyEnds)).toEqual([])
  })

  test('a general criterion that changed since the agreement is asked again', () => {
    const then = {
      ...content,
      criteria: content.criteria.map((one) => (one.id === 'GE-2' ? { ...one, text: 'Zo was het toen' } : one)),
    }
    expect(settledCriteria(then, content)).not.toContain('GE-2')
    expect(settledCriteria(then, content)).toContain('GE-3')
  })

  test('a product that stays under contract keeps the rule between products; ending it breaks the rule', () => {
    const adding = contentOf({ agreement: { ...agreement, productCodes: ['45N21'] }, products: [chosen('44N05')] })
    expect(playingContent(content, adding).productRules).toEqual([])
    const ending = { ...adding, dropped: [{ productCode: '45N21', endsOn: '2027-09-01' }] }
    expect(playingContent(content, ending).productRules).toHaveLength(1)
    expect(missingItems(inputOf(ending)).map(({ kind }) => kind)).toContain('product-rule')
    expect(missingItems(inputOf(adding)).map(({ kind }) => kind)).not.toContain('product-rule')
  })
})

const inputOf = (application: ApplicationContent): CompletenessInput => ({
  content,
  application,
  signatories: [],
  openProducts: null,
  contractStart: '2027-01-01',
  closingDay: '2026-12-11',
  earliestEnd: '2027-06-11',
})

describe('completeness', () => {
  const party = fc.record({
    id: fc.constantFrom('p1', 'p2'),
    role: fc.constantFrom('consortium-member' as const, 'subcontractor' as const, 'third-party' as const),
    productCodes: fc.subarray(CODES.slice(0, 4)),
    answered: subsets,
  })
  const applications = fc
    .record({
      codes: fc.subarray(CODES, { minLength: 1 }),
      answered: subsets,
      parties: fc.uniqueArray(party, { selector: (one) => one.id, maxLength: 2 }),
    })
    .map(({ codes, answered, parties }) =>
      contentOf({
        products: codes.map(chosen),
        answers: answered.map(answerTo),
        parties: parties.map(({ id, role, productCodes, answered: given }) => ({
          id,
          role,
          productCodes,
          name: id,
          kvkNumber: '11223344',
          contact: { name: 'x', email: 'x@x.example' },
          share: 'x',
          reliedOn: null,
          jointlyLiable: false,
          declaration: null,
          answers: given.map(answerTo),
          evidence: [],
        })),
      }),
    )

  test('an answer never adds anything missing on another page', () => {
    fc.assert(
      fc.property(applications, fc.nat(), (application, pick) => {
        const open = criteriaFor(
          content,
          application.products.map((product) => product.productCode),
        ).filter(({ id }) => !application.answers.some((answer) => answer.criterionId === id))
        const criterion = open[pick % Math.max(1, open.length)]
        if (!criterion) return
        const page = `/aanmeldingen/x/vragen/${criterion.id}`
        const elsewhere = (one: ApplicationContent) =>
          missingItems(inputOf(one))
            .filter((item) => pageOfMissing('x', item) !== page)
            .map((item) => JSON.stringify(item))
        const more = { ...application, answers: [...application.answers, answerTo(criterion.id)] }
        expect(elsewhere(more)).toEqual(elsewhere(application))
      }),
    )
  })

  test('every missing thing of another organisation leads to a page of that organisation', () => {
    fc.assert(
      fc.property(applications, (application) => {
        const items = missingItems(inputOf(application)).filter((item) => item.section === 'parties')
        for (const item of items) expect(pageOfMissing('x', item)).toMatch(/^\/aanmeldingen\/x\/partijen\/p[12]/)
        for (const { id } of application.parties)
          expect(items.some((item) => item.kind === 'party-declaration-missing' && item.target === id)).toBe(true)
      }),
    )
  })
})

describe('organisations that took part before', () => {
  const party = (kvkNumber: string, change: Partial<ApplyingParty> = {}): ApplyingParty => ({
    id: `p-${kvkNumber}`,
    role: 'consortium-member',
    name: `Organisatie ${kvkNumber}`,
    kvkNumber,
    contact: { name: 'Iris', email: 'iris@organisatie.example' },
    productCodes: ['41N11', '45N21'],
    share: 'Dagbesteding in Gennep.',
    reliedOn: null,
    jointlyLiable: true,
    declaration: { fileName: 'verklaring.pdf', sha256: 'a'.repeat(64), documentDate: '2026-01-01' },
    answers: [answerTo('UV-1')],
    evidence: [],
    ...change,
  })
  const sent = (...parties: ApplyingParty[]) => earlierOf({ content: contentOf({ parties }) })

  test('are offered once, as described the last time, for the products of now, without what they declared', () => {
    const here = contentOf({ products: [chosen('41N11')], parties: [party('90000002')] })
    const before = [sent(party('90000001', { name: 'Nieuwe naam' })), sent(party('90000001'), party('90000002'))]
    expect(partiesFrom(here, before)).toEqual([
      party('90000001', {
        name: 'Nieuwe naam',
        productCodes: ['41N11'],
        jointlyLiable: false,
        declaration: null,
        answers: [],
      }),
    ])
    expect(partiesFrom(here, [])).toEqual([])
  })
})

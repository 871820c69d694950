import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Organisation } from '#app/features/party/provider.ts'
import { procedureContent, type ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { contractTerms } from '#db/reference-data/noord-limburg/contract-terms.ts'
import type { Answer, ApplicationContent } from './application.ts'
import { missingItems, type CompletenessInput } from './completeness.ts'
import { SECTIONS } from './missing-item.ts'
import { progressOf, taskList } from './task-list.ts'

const source = { document: 'Leidraad', paragraph: '§ 1', status: 'fictitious' as const }
const product = (code: string, openHouse = true) => ({
  code,
  name: `Product ${code}`,
  ijwCategory: '45',
  unit: 'hour',
  tariff: '80.00',
  staffing: { levels: ['HBO'], required: [], background: [], registrations: [], note: '' },
  summary: 'x',
  requirements: ['x'],
  openHouse,
  outsideReason: openHouse ? null : 'elders',
  source,
  tariffSource: source,
})
const criterion = (id: string, kind: string, more: object) => ({
  id,
  kind,
  espd: null,
  appliesTo: ['provider'],
  title: id,
  text: id,
  why: id,
  officerJudges: false,
  evidence: [],
  products: [],
  source,
  ...more,
})
const yesNo = (passesWhen: string, explainWhen: string) => ({ question: { type: 'yes-no', passesWhen, explainWhen } })
const kvk = { id: 'KVK', name: 'KvK', example: 'x', required: true, maximumAgeMonths: 6, handling: 'stored' }

const content: ProcedureContent = procedureContent.parse({
  title: 'x',
  summary: 'x',
  explanation: [],
  contactName: 'x',
  contactEmail: 'x@x.example',
  segments: [
    {
      code: 's',
      number: 4,
      name: 's',
      summary: 's',
      subsegments: [{ code: 'ss', name: 'ss', products: [product('P1'), product('P2'), product('P3', false)] }],
    },
  ],
  productRules: [{ id: 'R1', product: 'P1', anyOf: ['P2'], criterion: 'C3', explanation: 'samen', source }],
  criteria: [
    criterion('C1', 'exclusion-mandatory', yesNo('no', 'yes')),
    criterion('C2', 'suitability', {
      ...yesNo('yes', 'no'),
      evidence: [kvk, { ...kvk, id: 'EXTRA', required: false }],
    }),
    criterion('C3', 'programme-of-requirements', {
      question: { type: 'number', minimum: '24', unit: 'uur' },
      products: ['P1'],
    }),
    criterion('C4', 'reference', { question: { type: 'text', maxLength: 100 } }),
  ],
  categories: [
    { category: 'A', name: 'A', summary: 'A', conditions: [], duties: [], meetingRhythm: 'x', meetingsPerYear: 0 },
    { category: 'C', name: 'C', summary: 'C', conditions: [], duties: [], meetingRhythm: 'x', meetingsPerYear: 0 },
  ],
  contractTerms,
  documents: [],
  repairDays: 10,
  objectionDays: 20,
})

const organisation: Organisation = {
  legalName: 'Zwirrel',
  tradeName: null,
  kvkNumber: '90000001',
  rsin: null,
  vatNumber: null,
  iban: 'NL91ABNA0417164300',
  agbCode: null,
  legalForm: 'sole-trader',
  address: { street: 'x', houseNumber: '1', postalCode: '5911 SS', town: 'Venlo' },
  contact: { name: 'x', email: 'x@x.example', phone: '0770000001' },
}
const chosen = (productCode: string) => ({
  productCode,
  municipalityCodes: ['0983'],
  capacity: 3,
  startsOn: '2026-01-01',
  waitingWeeks: null,
})
const yes = (criterionId: string, value: 'yes' | 'no'): Answer => ({
  criterionId,
  answer: { type: 'yes-no', value },
  explanation: '',
})

const complete: ApplicationContent = {
  organisation,
  products: [chosen('P1'), chosen('P2')],
  answers: [
    yes('C1', 'no'),
    yes('C2', 'yes'),
    { criterionId: 'C3', answer: { type: 'number', value: '24' }, explanation: '' },
    { criterionId: 'C4', answer: { type: 'text', value: 'Ervaring' }, explanation: '' },
  ],
  evidence: [
    { id: 'e1', criterionId: 'C2', evidenceId: 'KVK', fileName: 'kvk.pdf', sha256: 'aa', documentDate: '2025-03-01' },
  ],
  statements: {
    willingToGrow: true,
    willingToLeadTransformation: false,
    referenceYearClients: 0,
    referenceYearVolume: '0.00',
  },
  costPrice: { state: 'read', fileName: 'k.xlsx', sha256: 'bb', productCodes: ['P1', 'P2'], blockingProblems: 0 },
  parties: [],
  dropped: [],
  agreement: null,
}
const empty: ApplicationContent = {
  organisation: null,
  products: [],
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
  dropped: [],
  agreement: null,
}
const input = (change: Partial<ApplicationContent> = {}, more: Partial<CompletenessInput> = {}): CompletenessInput => ({
  content,
  application: { ...complete, ...change },
  signatories: [{ name: 'x', jobTitle: 'x', email: 'x@x.example', authority: 'alone' }],
  openProducts: null,
  contractStart: '2026-01-01',
  closingDay: '2025-05-15',
  ...more,
})
const found = (given: CompletenessInput) =>
  missingItems(given).map((item) => `${item.kind} ${item.target} ${item.nature}`)

describe('what is missing', () => {
  test('a complete application misses nothing', () => {
    expect(missingItems(input())).toEqual([])
  })

  test('an empty one misses everything at once, in the order of the task list', () => {
    const missing = missingItems(input(empty, { signatories: [] }))
    expect(missing.map((item) => item.kind)).toEqual([
      'organisation-not-confirmed',
      'signatory-missing',
      'no-product-chosen',
      'answer-missing',
      'answer-missing',
      'answer-missing',
      'evidence-missing',
      'statement-missing',
      'workbook-missing',
    ])
    const order = missing.map((item) => SECTIONS.indexOf(item.section))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test.each<[string, Partial<ApplicationContent>, string[]]>([
    [
      'a product outside the open house',
      { products: [chosen('P2'), chosen('P3')] },
      [
        'product-not-open P3 wrong',
        'workbook-product-missing cost-price wrong',
        'workbook-product-unasked cost-price wrong',
      ],
    ],
    [
      'a product without the one that goes with it',
      { products: [chosen('P1')] },
      ['product-rule P1 wrong', 'workbook-product-unasked cost-price wrong'],
    ],
    [
      'a product without details',
      { products: [chosen('P1'), { ...chosen('P2'), municipalityCodes: [], capacity: 0, startsOn: null }] },
      ['municipalities-missing P2 absent', 'capacity-missing P2 absent', 'start-missing P2 absent'],
    ],
    [
      'a start before the contract',
      { products: [chosen('P1'), { ...chosen('P2'), startsOn: '2025-12-31' }] },
      ['start-before-contract P2 wrong'],
    ],
    [
      'an exclusion ground without explanation',
      { answers: [yes('C1', 'yes'), ...complete.answers.slice(1)] },
      ['explanation-missing C1 wrong'],
    ],
    [
      'an explained exclusion ground',
      { answers: [{ ...yes('C1', 'yes'), explanation: 'Hersteld.' }, ...complete.answers.slice(1)] },
      [],
    ],
    [
      'a number too low without explanation',
      {
        answers: complete.answers.map((a) =>
          a.criterionId === 'C3' ? { ...a, answer: { type: 'number', value: '23.99' } } : a,
        ),
      },
      ['explanation-missing C3 wrong'],
    ],
    [
      'an answer of another kind',
      { answers: complete.answers.map((a) => (a.criterionId === 'C3' ? yes('C3', 'yes') : a)) },
      ['answer-wrong-type C3 wrong'],
    ],
    [
      'an old extract',
      { evidence: complete.evidence.map((e) => ({ ...e, documentDate: '2024-11-14' })) },
      ['evidence-too-old KVK wrong'],
    ],
    [
      'an extract without a date',
      { evidence: complete.evidence.map((e) => ({ ...e, documentDate: null })) },
      ['evidence-undated KVK wrong'],
    ],
    [
      'a workbook for other products',
      { costPrice: { state: 'read', fileName: 'k', sha256: 'b', productCodes: ['P1'], blockingProblems: 2 } },
      ['workbook-blocking-problems cost-price wrong', 'workbook-product-missing cost-price wrong'],
    ],
    [
      'an unreadable workbook',
      { costPrice: { state: 'unreadable', fileName: 'k' } },
      ['workbook-unreadable cost-price wrong'],
    ],
  ])('%s', (_name, change, expected) => {
    expect(found(input(change))).toEqual(expected)
  })

  test('a newer piece of evidence replaces an old one', () => {
    const old = { ...complete.evidence[0]!, id: 'e0', documentDate: '2020-01-01' }
    expect(found(input({ evidence: [old, ...complete.evidence] }))).toEqual([])
    expect(found(input({ evidence: [...complete.evidence, old] }))).toEqual(['evidence-too-old KVK wrong'])
  })

  test('a product that this moment does not admit to', () => {
    expect(found(input({}, { openProducts: ['P2'] }))).toContain('product-not-open P1 wrong')
  })

  test('taking any part away from a complete application is noticed', () => {
    const parts = fc.subarray(['organisation', 'products', 'answers', 'evidence', 'statements', 'costPrice'] as const, {
      minLength: 1,
    })
    fc.assert(
      fc.property(parts, (taken) => {
        const change = Object.fromEntries(taken.map((part) => [part, empty[part]]))
        expect(missingItems(input(change)).length).toBeGreaterThanOrEqual(
          taken.length - (taken.includes('products') ? 1 : 0),
        )
      }),
    )
  })
})

describe('the task list', () => {
  test('all done exactly when nothing is missing', () => {
    const tasks = taskList(input())
    expect(new Set(tasks.map((task) => task.status))).toEqual(new Set(['done']))
    expect(progressOf(tasks)).toEqual({ done: 8, total: 8 })
  })

  test('not started, in progress, check', () => {
    const statuses = (given: CompletenessInput) =>
      Object.fromEntries(taskList(given).map((task) => [task.section, task.status]))
    expect(new Set(Object.values(statuses(input(empty, { signatories: [] }))))).toEqual(new Set(['not-started']))
    const half = input({ statements: { ...empty.statements, willingToGrow: false }, products: [chosen('P1')] })
    expect(statuses(half)).toMatchObject({ statements: 'in-progress', products: 'check', organisation: 'done' })
  })

  test('a task about products that were not chosen is not shown', () => {
    const sections = taskList(input({ products: [chosen('P2')] })).map((task) => task.section)
    expect(sections).not.toContain('requirements')
  })
})

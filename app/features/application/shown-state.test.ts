import { describe, expect, test } from 'vitest'
import { attentionOf, type AttentionInput } from './attention.ts'
import { APPLICATION_STATUSES } from './application.ts'
import { criterionIsEditable, editableOf } from './editable.ts'
import { shownStateOf, type StateFacts } from './shown-state.ts'

const closesAt = new Date('2026-12-11T16:00:00Z')
const before = new Date(closesAt.getTime() - 1)
const dueAt = new Date('2026-12-20T23:00:00Z')
const facts = (change: Partial<StateFacts>): StateFacts => ({
  status: 'draft',
  closesAt,
  decisionBy: new Date('2027-01-31T23:00:00Z'),
  repairDueAt: undefined,
  now: before,
  ...change,
})

describe('what a provider sees of a status', () => {
  test.each([
    ['draft', before, 'draft', 'you'],
    ['draft', closesAt, 'expired', 'nobody'],
    ['withdrawn', before, 'withdrawn', 'you'],
    ['withdrawn', closesAt, 'withdrawn', 'nobody'],
    ['submitted', before, 'submitted', 'region'],
    ['submitted', closesAt, 'assessment', 'region'],
    ['repair-answered', dueAt, 'assessment', 'region'],
    ['decision-proposed', dueAt, 'assessment', 'region'],
    ['decision-ready', dueAt, 'assessment', 'region'],
    ['decided', dueAt, 'decided', 'nobody'],
  ] as const)('%s at %s is %s, at turn: %s', (status, now, state, turn) => {
    expect(shownStateOf(facts({ status, now }))).toMatchObject({ state, turn })
  })

  test('a repair is the turn of the provider until its exclusive end', () => {
    const asked = { status: 'repair-asked', repairDueAt: dueAt } as const
    expect(shownStateOf(facts({ ...asked, now: new Date(dueAt.getTime() - 1) }))).toMatchObject({ turn: 'you' })
    expect(shownStateOf(facts({ ...asked, now: dueAt }))).toMatchObject({ state: 'repairOver', turn: 'region' })
  })
})

describe('what may be written', () => {
  const repair = { items: [{ criterionId: 'GE-1', question: 'Uittreksel te oud' }], dueAt }
  const opensAt = new Date('2026-11-01T00:00:00Z')
  const at = (status: StateFacts['status'], now: Date, mayChange = true) =>
    editableOf({ mayChange, status, opensAt, closesAt, repair, now })

  test('everything in an open draft, only what a running repair names, nothing else', () => {
    expect(at('draft', before)).toEqual({ kind: 'everything' })
    expect(at('repair-asked', closesAt)).toEqual({ kind: 'criteria', criterionIds: ['GE-1'] })
    const rest = APPLICATION_STATUSES.filter((status) => status !== 'draft' && status !== 'repair-asked')
    for (const status of rest) expect(at(status, before)).toEqual({ kind: 'nothing' })
  })

  test('nothing after the closing, after the term, before the opening or for a reader', () => {
    expect(at('draft', closesAt).kind).toBe('nothing')
    expect(at('repair-asked', dueAt).kind).toBe('nothing')
    expect(at('draft', new Date(opensAt.getTime() - 1)).kind).toBe('nothing')
    expect(at('draft', before, false).kind).toBe('nothing')
    expect(at('repair-asked', closesAt, false).kind).toBe('nothing')
  })

  test('a criterion is open in a draft, and in a repair only when it is named', () => {
    expect(criterionIsEditable(at('draft', before), 'UV-1')).toBe(true)
    expect(criterionIsEditable(at('repair-asked', closesAt), 'GE-1')).toBe(true)
    expect(criterionIsEditable(at('repair-asked', closesAt), 'UV-1')).toBe(false)
  })
})

describe('what needs a provider now', () => {
  const application = {
    ...facts({}),
    id: 'a',
    number: 'AM-1',
    momentId: 'm',
    momentName: 'Ronde',
    objectionUntil: undefined,
  }
  const input: AttentionInput = {
    factsComplete: true,
    mayChange: true,
    applications: [],
    openMoments: [{ id: 'm', name: 'Ronde', closesAt }],
    agreements: [],
    renewals: [],
    now: before,
  }
  const kinds = (change: Partial<AttentionInput>) => attentionOf({ ...input, ...change }).map((item) => item.kind)

  test('an open moment once, and not when it was started', () => {
    expect(kinds({})).toEqual(['moment'])
    expect(kinds({ applications: [application] })).toEqual(['draft'])
    expect(kinds({ mayChange: false })).toEqual([])
  })

  test('what has to be done comes first, of that what ends first; where one may apply comes last', () => {
    const repair = { ...application, status: 'repair-asked' as const, repairDueAt: dueAt }
    const found = kinds({
      factsComplete: false,
      applications: [repair],
      openMoments: [{ id: 'other', name: 'Later', closesAt }],
      agreements: [
        { id: 'g', number: 'RO-1', state: 'to-sign', signBy: new Date(dueAt.getTime() - 1) },
        { id: 'h', number: 'RO-2', state: 'in-force', signBy: null },
        { id: 'i', number: 'RO-3', state: 'to-sign', signBy: null },
      ],
    })
    expect(found).toEqual(['sign', 'repair', 'facts', 'sign', 'moment'])
  })

  test('a decision asks for attention until the objection term ends', () => {
    const decided = { ...application, status: 'decided' as const, objectionUntil: dueAt }
    expect(kinds({ applications: [decided] })).toEqual(['decision'])
    expect(kinds({ applications: [{ ...decided, now: dueAt }] })).toEqual([])
  })
})

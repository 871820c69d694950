import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acceptsQuestions,
  consistencyProblems,
  opensProduct,
  phaseOf,
  timelineOf,
  type AdmissionMoment,
} from './moment.ts'

const moment: AdmissionMoment = {
  id: 'm1',
  procedureId: 'p1',
  name: 'Eerste ronde',
  reason: 'first-round',
  opensAt: new Date('2025-04-01T07:00:00Z'),
  questionsUntil: new Date('2025-04-20T10:00:00Z'),
  answersPublishedAt: new Date('2025-05-01T10:00:00Z'),
  closesAt: new Date('2025-05-15T10:00:00Z'),
  decisionBy: new Date('2025-06-30T22:00:00Z'),
  contractStart: '2026-01-01',
  repairDays: 10,
  objectionDays: 20,
  rolling: false,
  productCodes: null,
  categories: null,
  conditions: '',
  decisionWorkingDays: null,
  cancelledAt: null,
}
const shifted = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds)

describe('the phase of a moment', () => {
  test.each([
    ['opensAt', -1, 'announced'],
    ['opensAt', 0, 'open'],
    ['closesAt', -1, 'open'],
    ['closesAt', 0, 'assessment'],
    ['closesAt', 1, 'assessment'],
    ['decisionBy', -1, 'assessment'],
    ['decisionBy', 0, 'overdue'],
  ] as const)('%s %i ms is %s', (instant, milliseconds, phase) => {
    expect(phaseOf(moment, shifted(moment[instant], milliseconds))).toBe(phase)
  })

  test('a rolling moment is open in its own way', () => {
    expect(phaseOf({ ...moment, rolling: true }, moment.opensAt)).toBe('rolling-open')
  })

  test('never goes back as time goes on', () => {
    const order = ['announced', 'open', 'assessment', 'overdue']
    const instant = fc.integer({ min: -30, max: 120 }).map((days) => shifted(moment.opensAt, days * 86_400_000))
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        expect(order.indexOf(phaseOf(moment, early))).toBeLessThanOrEqual(order.indexOf(phaseOf(moment, late)))
      }),
    )
  })

  test('questions stop exactly at their instant', () => {
    expect(acceptsQuestions(moment, shifted(moment.opensAt, -1))).toBe(false)
    expect(acceptsQuestions(moment, shifted(moment.questionsUntil, -1))).toBe(true)
    expect(acceptsQuestions(moment, moment.questionsUntil)).toBe(false)
  })
})

describe('consistency', () => {
  test('a sound moment has no problem', () => {
    expect(consistencyProblems(moment)).toEqual([])
  })

  test('names every problem at once', () => {
    const broken = {
      ...moment,
      name: ' ',
      questionsUntil: moment.answersPublishedAt,
      contractStart: '2025-06-30',
      repairDays: 0,
      objectionDays: 1.5,
      categories: [],
    }
    expect(consistencyProblems(broken).map((problem) => [problem.kind, problem.params])).toEqual([
      ['name-missing', {}],
      ['order', { earlier: 'questionsUntil', later: 'answersPublishedAt' }],
      ['term-not-positive', { term: 'repairDays', days: 0 }],
      ['term-not-positive', { term: 'objectionDays', days: 1.5 }],
      ['contract-starts-before-decision', { contractStart: '2025-06-30' }],
      ['nothing-to-apply-for', {}],
    ])
  })

  test('contracts of a rolling moment start as they come', () => {
    const rolling = { ...moment, rolling: true, conditions: 'Alleen categorie C', decisionWorkingDays: 30 }
    expect(consistencyProblems({ ...rolling, contractStart: '2025-04-01' })).toEqual([])
  })

  test('a rolling moment says under what conditions and how long a decision takes', () => {
    const kinds = consistencyProblems({ ...moment, rolling: true }).map((problem) => problem.kind)
    expect(kinds).toEqual(['conditions-missing', 'decision-term-missing'])
  })
})

test('the timeline marks exactly one next point until all is past', () => {
  const during = timelineOf(moment, moment.questionsUntil).map((point) => `${point.kind} ${point.state}`)
  expect(during).toEqual([
    'opensAt past',
    'questionsUntil past',
    'answersPublishedAt next',
    'closesAt future',
    'decisionBy future',
    'contractStart future',
  ])
  expect(timelineOf(moment, new Date('2025-12-31T23:00:00Z')).every((point) => point.state === 'past')).toBe(true)
})

test('a moment can open only some products', () => {
  expect(opensProduct(moment, '44N01')).toBe(true)
  expect(opensProduct({ productCodes: ['54N24'] }, '44N01')).toBe(false)
})

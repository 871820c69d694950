import { describe, expect, it } from 'vitest'
import { APPLICATION_STATUSES, TO_DECIDE } from '#app/features/application/application.ts'
import {
  canTakeUp,
  countByStage,
  isFinished,
  isLate,
  isOwnWork,
  nextFor,
  stageOf,
  waitsForDecision,
  type WorkItem,
} from './work.ts'

const closing = new Date('2026-03-02T16:00:00Z')
const decisionBy = new Date('2026-05-01T22:00:00Z')
const during = new Date('2026-03-20T09:00:00Z')
const item = (given: Partial<WorkItem> = {}): WorkItem => ({
  id: 'a',
  status: 'submitted',
  closesAt: closing,
  rolling: false,
  decisionBy,
  repairDueAt: null,
  proposedBy: null,
  firstReaders: [],
  laterReaders: [],
  assignedTo: null,
  differs: false,
  categoryOpen: false,
  ...given,
})
const before = (instant: Date) => new Date(instant.getTime() - 1)

describe('the stage follows from status and clock', () => {
  it.each([
    ['submitted', {}, before(closing), 'not-yet'],
    ['submitted', {}, closing, 'to-assess'],
    ['submitted', { rolling: true }, before(closing), 'to-assess'],
    ['draft', {}, during, 'not-yet'],
    ['repair-asked', { repairDueAt: during }, before(during), 'at-provider'],
    ['repair-asked', { repairDueAt: during }, during, 'repair-missed'],
    ['repair-answered', {}, during, 'repair-in'],
    ['decision-proposed', {}, during, 'to-confirm'],
    ['decision-proposed', { differs: true }, during, 'third-reader'],
    ['decision-ready', {}, during, 'to-send'],
    ['decided', { categoryOpen: true }, during, 'category-to-confirm'],
    ['decided', {}, during, 'done'],
    ['withdrawn', {}, during, 'withdrawn'],
  ] as const)('%s %o', (status, given, now, stage) => {
    expect(stageOf(item({ status, ...given }), now)).toBe(stage)
  })
})

it('after closing a file waits for its decision exactly while it has a status without a confirmed one', () => {
  for (const status of APPLICATION_STATUSES)
    for (const differs of [true, false])
      for (const repairDueAt of [null, during, before(during)]) {
        const stage = stageOf(item({ status, differs, repairDueAt }), during)
        const undecided = TO_DECIDE.includes(status) && status !== 'decision-ready'
        expect([status, stage, waitsForDecision(stage)]).toEqual([status, stage, undecided])
      }
})

it('is late from the end of the decision date, until there is a decision', () => {
  expect(isLate(item(), before(decisionBy))).toBe(false)
  expect(isLate(item(), decisionBy)).toBe(true)
  expect(isLate(item({ status: 'decided' }), decisionBy)).toBe(false)
})

it('whoever proposed a decision is not offered it to confirm', () => {
  const proposed = item({ status: 'decision-proposed', proposedBy: 'anna' })
  expect(canTakeUp(proposed, 'anna', during)).toBe(false)
  expect(canTakeUp(proposed, 'bert', during)).toBe(true)
})

it('a third reader is somebody who judged nothing on it', () => {
  const differing = item({
    status: 'decision-proposed',
    proposedBy: 'anna',
    firstReaders: ['dirk'],
    laterReaders: ['bert'],
    differs: true,
  })
  expect(['anna', 'bert', 'dirk', 'carla'].filter((one) => canTakeUp(differing, one, during))).toEqual(['carla'])
})

it('own work is what one took up or read in any part', () => {
  expect(isOwnWork(item({ assignedTo: 'anna' }), 'anna')).toBe(true)
  expect(isOwnWork(item({ laterReaders: ['anna'] }), 'anna')).toBe(true)
  expect(isOwnWork(item({ assignedTo: 'bert', firstReaders: ['bert'] }), 'anna')).toBe(false)
})

describe('the next application', () => {
  const others = item({ id: 'taken', firstReaders: ['bert'] })
  const free = item({ id: 'free' })
  const own = item({ id: 'own', firstReaders: ['anna'] })

  it('is own work first, then what nobody took, then the rest', () => {
    expect(nextFor([others, free, own], 'anna', { now: during })?.id).toBe('own')
    expect(nextFor([others, free, own], 'anna', { now: during, after: 'own' })?.id).toBe('free')
    expect(nextFor([others], 'anna', { now: during })?.id).toBe('taken')
  })

  it('passes by what a colleague took up, while there is something else', () => {
    const handed = item({ id: 'handed', assignedTo: 'bert' })
    expect(nextFor([handed, free], 'anna', { now: during })?.id).toBe('free')
    expect(nextFor([handed], 'anna', { now: during })?.id).toBe('handed')
  })

  it('is nothing when the provider or another officer is at turn', () => {
    const asked = item({ id: 'asked', status: 'repair-asked', repairDueAt: decisionBy })
    const proposed = item({ id: 'proposed', status: 'decision-proposed', proposedBy: 'anna' })
    expect(nextFor([asked, proposed], 'anna', { now: during })).toBeUndefined()
  })
})

it('counts every application once', () => {
  const counts = countByStage([item(), item({ status: 'decided' }), item({ status: 'draft' })], during)
  expect(counts).toMatchObject({ 'to-assess': 1, done: 1, 'not-yet': 1 })
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(3)
})

it('is finished when nothing waits for anybody; a draft or a withdrawal waits for nobody', () => {
  const rest = [item({ status: 'decided' }), item({ status: 'draft' }), item({ status: 'withdrawn' })]
  expect(isFinished(countByStage(rest, during))).toBe(true)
  expect(isFinished(countByStage([...rest, item({ status: 'repair-answered' })], during))).toBe(false)
})

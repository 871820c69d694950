import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { askRepair } from '#app/features/assessment/ask-repair.server.ts'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { readFilter } from '#app/features/assessment/queue-filter.ts'
import { readAssessment } from '#app/features/assessment/read-assessment.server.ts'
import { readCostPrice } from '#app/features/assessment/read-cost-price.server.ts'
import { readQueue, readQueueLines } from '#app/features/assessment/read-queue.server.ts'
import { returnProposal } from '#app/features/assessment/return-proposal.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { keepCostPrices } from '#app/features/tariff-study/keep-cost-prices.server.ts'
import { closesIn, openMoment, submittedApplication } from '../factories/application.ts'
import { applicationToAssess, judgeAll, officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

useDatabase()
const anna = officer('Anna')
const verdict = (applicationId: string) => ({
  applicationId,
  criterionId: 'GE-1',
  outcome: 'met' as const,
  reason: '',
  products: [],
  internalNote: '',
  rowVersion: 0,
})

describe('who does not work at the procurement desk', () => {
  let made: Awaited<ReturnType<typeof applicationToAssess>>
  beforeAll(async () => {
    made = await applicationToAssess()
  })
  const others: [string, StaffActor][] = (['legal', 'contract-management', 'admin'] as const).map((desk) => [
    desk,
    officer(desk, [desk]),
  ])
  const actions: [string, (actor: StaffActor, id: string) => Promise<unknown>][] = [
    ['judge', (actor, id) => giveVerdict(actor, verdict(id))],
    [
      'ask a repair',
      (actor, applicationId) => askRepair(actor, { applicationId, items: [{ criterionId: 'GE-1', words: 'x' }] }),
    ],
    ['propose', proposeDecision],
    ['return', (actor, id) => returnProposal(actor, id, 'reden')],
    ['confirm', confirmDecision],
    ['read', readAssessment],
    ['read cost prices', readCostPrice],
  ]
  test.each(others.flatMap(([desk, actor]) => actions.map(([name, act]) => [desk, name, actor, act] as const)))(
    '%s may not %s',
    async (_desk, _name, actor, act) => {
      await expect(act(actor, made.applicationId)).rejects.toMatchObject({ kind: 'forbidden' })
    },
  )
  test.each(actions)('a provider may not %s', async (_name, act) => {
    await expect(act(made.actor as unknown as StaffActor, made.applicationId)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
  test.each(actions)('nobody can %s what does not exist', async (_name, act) => {
    await expect(act(anna, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(act(anna, 'geen-id')).rejects.toMatchObject({ kind: 'not-found' })
  })
})

test('the queue finds, filters, counts and says what is next', async () => {
  const moment = await openMoment()
  const first = await submittedApplication({ moment })
  const second = await submittedApplication({ moment })
  await closesIn(moment.momentId, -1000)
  await judgeAll(anna, second)
  const queue = (query: string) =>
    readQueue(anna, readFilter(new URLSearchParams(`moment=${moment.momentId}&${query}`)))
  expect((await queue('')).lines.map((line) => line.id)).toEqual([first.applicationId, second.applicationId])
  expect((await queue('mijn=1')).lines.map((line) => line.id)).toEqual([second.applicationId])
  expect((await queue('stand=to-confirm')).total).toBe(0)
  expect((await queue('zoek=zwirrel')).total).toBe(2)
  expect((await queue('zoek=%25')).total).toBe(0)
  expect((await queue('')).counts['to-assess']).toBe(2)
  expect((await queue('sorteer=-number')).lines.map((line) => line.id)).toEqual([
    second.applicationId,
    first.applicationId,
  ])
  const file = await readQueueLines(anna, readFilter(new URLSearchParams(`moment=${moment.momentId}&mijn=1&pagina=7`)))
  expect(file.map((line) => line.id)).toEqual([second.applicationId])
})

test('cost prices of others carry no name and are shown only when they are enough', async () => {
  const moment = await openMoment()
  const own = await submittedApplication({ moment })
  for (let count = 0; count < 4; count += 1) await submittedApplication({ moment })
  await closesIn(moment.momentId, -1000)
  await keepCostPrices()
  expect((await readCostPrice(anna, own.applicationId)).workbook?.products[0]?.peers).toBeNull()
  await closesIn(moment.momentId, 60_000)
  const sixth = await submittedApplication({ moment })
  await closesIn(moment.momentId, -1000)
  await keepCostPrices()
  const page = await readCostPrice(anna, own.applicationId)
  expect(page.workbook?.products[0]?.peers?.prices).toHaveLength(5)
  const { header, ...rest } = page
  expect(header.id).toBe(own.applicationId)
  expect(JSON.stringify(rest)).not.toContain(sixth.actor.providerId)
})

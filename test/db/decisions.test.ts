import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { issueDecisionLetter } from '#app/features/assessment/issue-decision-letter.server.ts'
import { previewLetter } from '#app/features/assessment/preview-letter.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { readBatch, readBatchDesk } from '#app/features/assessment/read-batch.server.ts'
import { returnProposal } from '#app/features/assessment/return-proposal.server.ts'
import { takeDecisions } from '#app/features/assessment/take-decisions.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { closesIn, openMoment, submittedApplication, type SubmittedApplication } from '../factories/application.ts'
import { askRepairOf, judgeAll, officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert, carla] = [officer('Anna'), officer('Bert'), officer('Carla')]
const reasons = (...kinds: string[]): unknown =>
  expect.objectContaining({ reasons: kinds.map((kind): unknown => expect.objectContaining({ kind })) })
const LATER = 'Bij deze aanbieder loopt het herstel nog.'

/** A closed moment with this many decisions ready and this many files that still wait. */
async function closedMoment({ ready, waiting = 0, rolling = false }: Record<string, number | boolean>) {
  const moment = await openMoment()
  const made: SubmittedApplication[] = []
  for (let place = 0; place < Number(ready) + Number(waiting); place += 1)
    made.push(await submittedApplication({ moment }))
  await closesIn(moment.momentId, -1000)
  if (rolling) await ownerQuery('update admission_moment set rolling = true where id = $1', [moment.momentId])
  const done = made.slice(0, Number(ready))
  for (const one of done) {
    await judgeAll(anna, one)
    await proposeDecision(anna, one.applicationId)
    await confirmDecision(bert, one.applicationId)
  }
  return { momentId: moment.momentId, ids: done.map((one) => one.applicationId), made }
}

const take = (momentId: string, applicationIds: readonly string[], restReason = '') =>
  takeDecisions(carla, { momentId, applicationIds, restReason })
const decisionsOf = (momentId: string) =>
  ownerQuery<{ decided_at: Date; batch_id: string; objection_until: Date }>(
    `select d.decided_at, d.batch_id, d.objection_until from decision d join application a on a.id = d.application_id
     where a.moment_id = $1`,
    [momentId],
  )

describe('the decisions of a moment', () => {
  test('leave together with one date, one term and a letter each; the desk says what is ready and what left', async () => {
    const { momentId, ids, made } = await closedMoment({ ready: 2 })
    const before = await readBatchDesk(carla, momentId)
    expect(before.ready.map((one) => [one.outcome, one.proposedBy, one.confirmedBy])).toEqual([
      ['admitted', 'Anna', 'Bert'],
      ['admitted', 'Anna', 'Bert'],
    ])
    const batchId = await take(momentId, ids)
    const rows = await decisionsOf(momentId)
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map((row) => row.decided_at.getTime())).size).toBe(1)
    expect(new Set(rows.map((row) => row.objection_until.getTime())).size).toBe(1)
    expect(rows.map((row) => row.batch_id)).toEqual([batchId, batchId])
    const jobs = await ownerQuery(`select from graphile_worker.jobs where task_identifier = 'issue-decision-letter'`)
    expect(jobs.length).toBeGreaterThanOrEqual(2)
    const { decisions } = await readBatch(carla, momentId, batchId)
    await issueDecisionLetter({ decisionId: decisions[0]!.id })
    expect((await readBatch(carla, momentId, batchId)).batch).toMatchObject({ decisions: 2, letters: 1 })
    expect((await readBatchDesk(carla, momentId)).ready).toEqual([])
    const seen = await inTransaction(made[0]!.actor, (db) => db.selectFrom('decision').select('provider_id').execute())
    expect(seen).toEqual([{ provider_id: made[0]!.actor.providerId }])
    expect(await inTransaction(made[0]!.actor, (db) => db.selectFrom('decision_batch').select('id').execute())).toEqual(
      [],
    )
  })

  test('wait for the rest, unless an officer says why that follows later', async () => {
    const { momentId, ids } = await closedMoment({ ready: 1, waiting: 1 })
    await expect(take(momentId, ids)).rejects.toEqual(reasons('decisions.restReasonMissing'))
    expect(await decisionsOf(momentId)).toEqual([])
    const batchId = await take(momentId, ids, LATER)
    expect((await readBatch(carla, momentId, batchId)).batch.restReason).toBe(LATER)
  })

  test('do not leave while equal cases are treated differently and nobody says why', async () => {
    const { momentId, ids, made } = await closedMoment({ ready: 1, waiting: 2 })
    const old = { 'GE-1': { reason: 'Het uittreksel is te oud.' } }
    for (const one of made.slice(1)) await judgeAll(anna, one, old)
    await askRepairOf(anna, made[1]!, 'GE-1')
    expect((await readBatchDesk(carla, momentId)).differences).toBe(1)
    await expect(take(momentId, ids, LATER)).rejects.toEqual(reasons('decisions.differences'))
    await askRepairOf(anna, made[2]!, 'GE-1')
    await take(momentId, ids, LATER)
    expect(await decisionsOf(momentId)).toHaveLength(1)
  })

  test('are exactly the ones that the officer saw', async () => {
    const { momentId, ids, made } = await closedMoment({ ready: 2 })
    await expect(take(momentId, ids.slice(1))).rejects.toMatchObject({ kind: 'conflict' })
    await expect(take(momentId, [...ids, randomUUID()])).rejects.toMatchObject({ kind: 'conflict' })
    await expect(take(momentId, [])).rejects.toEqual(reasons('decisions.nothingReady'))
    await returnProposal(anna, made[0]!.applicationId, 'Toch nog eens kijken.')
    await expect(take(momentId, ids)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await decisionsOf(momentId)).toEqual([])
  })

  test('leave once, also when two officers press at the same time', async () => {
    const { momentId, ids } = await closedMoment({ ready: 2 })
    const both = await Promise.allSettled([take(momentId, ids), take(momentId, ids)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await decisionsOf(momentId)).toHaveLength(2)
  })

  test('of a rolling moment leave one by one, without a reason for the rest', async () => {
    const { momentId, ids } = await closedMoment({ ready: 2, waiting: 1, rolling: true })
    await take(momentId, ids.slice(0, 1))
    expect(await decisionsOf(momentId)).toHaveLength(1)
  })

  test('are not for another desk, a provider or a moment that does not exist', async () => {
    const { momentId, ids, made } = await closedMoment({ ready: 1 })
    const as = (actor: unknown, moment = momentId) =>
      takeDecisions(actor as StaffActor, { momentId: moment, applicationIds: ids, restReason: '' })
    for (const desk of ['legal', 'contract-management', 'admin'] as const)
      await expect(as(officer(desk, [desk]))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(as(made[0]!.actor)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(as(anna, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(as(anna, 'x')).rejects.toMatchObject({ kind: 'not-found' })
    await expect(readBatch(anna, momentId, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('the letter as it would leave', () => {
  test('is shown for a confirmed decision only, and keeps nothing', async () => {
    const { made } = await closedMoment({ ready: 1, waiting: 1 })
    const preview = await previewLetter(carla, made[0]!.applicationId)
    expect(Buffer.from(preview.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(previewLetter(carla, made[1]!.applicationId)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await ownerQuery('select from decision where application_id = $1', [made[0]!.applicationId])).toEqual([])
  })
})

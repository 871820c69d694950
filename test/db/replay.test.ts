import { randomUUID } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { confirmObjectionOutcome } from '#app/features/assessment/confirm-objection-outcome.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { acknowledgeObjection } from '#app/features/assessment/handle-objection.server.ts'
import { issueDecisionLetter } from '#app/features/assessment/issue-decision-letter.server.ts'
import { lodgeObjection } from '#app/features/assessment/lodge-objection.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { proposeObjectionOutcome } from '#app/features/assessment/propose-objection-outcome.server.ts'
import { readObjections } from '#app/features/assessment/read-objection.server.ts'
import { readOwnReplay, readReplay } from '#app/features/assessment/read-replay.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { readEnv } from '#app/utils/env.server.ts'
import { storage } from '#app/utils/storage.server.ts'
import { completeApplication, submissionOf } from '../factories/application.ts'
import { rollingMoment } from '../factories/moment.ts'
import { confirmAndTake, judgeAll, officer, proposedApplication } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert, carla, dirk] = [officer('Anna'), officer('Bert'), officer('Carla'), officer('Dirk', ['legal'])]

/** A provider that was refused on GE-1 by Anna and Bert, with its letter. */
async function refused() {
  const made = await proposedApplication(anna, { 'GE-1': { reason: 'Het uittreksel is te oud.' } })
  const verdict = {
    applicationId: made.applicationId,
    criterionId: 'GE-1',
    products: [],
    internalNote: 'onder ons',
    rowVersion: 0,
  }
  await giveVerdict(bert, { ...verdict, outcome: 'not-met', reason: 'Te oud.' })
  const decisionId = await confirmAndTake(bert, made)
  await issueDecisionLetter({ decisionId })
  return { ...made, decisionId }
}

describe('a decision played again', () => {
  test('shows version, answers, evidence, rule, people, times and letter, and comes out the same', async () => {
    const made = await refused()
    const replay = await readReplay(dirk, made.decisionId)
    expect(replay).toMatchObject({
      equal: true,
      procedure: { version: 1 },
      submission: { equal: true },
      decision: { proposedBy: 'Anna', confirmedBy: 'Bert', outcome: 'refused' },
    })
    expect(replay.letter?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(replay.files.length).toBeGreaterThan(1)
    expect(replay.files.every((file) => file.kept)).toBe(true)
    expect(replay.criteria.every((criterion) => criterion.automaticEqual)).toBe(true)
    const extract = replay.criteria.find((criterion) => criterion.id === 'GE-1')
    expect(extract).toMatchObject({
      outcome: 'not-met',
      reason: 'Het uittreksel is te oud.',
      first: { officerName: 'Anna' },
      second: { officerName: 'Bert', reason: 'Te oud.' },
    })
    expect(JSON.stringify(replay)).not.toContain('onder ons')
  })

  test('does not change when the live rows do, nor when the rules are published anew', async () => {
    const made = await refused()
    await ownerQuery('delete from application_answer where application_id = $1', [made.applicationId])
    await ownerQuery(
      `insert into procedure_version (id, procedure_id, number, content, reason, published_at, published_by)
       select $1, procedure_id, 2, jsonb_set(content, '{criteria}', '[]'), 'anders', clock_timestamp(), 'x'
       from procedure_version where id = $2`,
      [randomUUID(), made.versionId],
    )
    expect(await readReplay(anna, made.decisionId)).toMatchObject({ equal: true, procedure: { version: 1 } })
  })

  test('says so when the outcome does not follow, or a file is gone; what was submitted cannot be touched at all', async () => {
    const made = await refused()
    const touch = (sql: string, table: string) =>
      ownerQuery(`alter table ${table} disable trigger all`)
        .then(() => ownerQuery(sql, [made.decisionId]))
        .then(() => ownerQuery(`alter table ${table} enable trigger all`))
    await touch(
      `update decision set products = jsonb_set(products, '{0}', '{"productCode": "41N11", "outcome": "admitted"}') where id = $1`,
      'decision',
    )
    expect(await readReplay(anna, made.decisionId)).toMatchObject({ equal: false, submission: { equal: true } })
    await expect(
      touch(
        `update submission set content = content || ' ' where id = (select submission_id from decision where id = $1)`,
        'submission',
      ),
    ).rejects.toThrow('submission_check')
    await ownerQuery('alter table submission enable trigger all')
    const { letter } = await readReplay(anna, made.decisionId)
    const { sha256 = '' } = letter ?? {}
    await unlink(path.resolve(readEnv().DATA_DIR, 'files', sha256.slice(0, 2), sha256))
    await expect(storage().get(sha256)).rejects.toThrow()
    expect((await readReplay(anna, made.decisionId)).files).toContainEqual({ sha256, kept: false })
  })

  test('in a rolling moment measures the evidence on the day it came in, however far the end is', async () => {
    const draft = await completeApplication({ moment: await rollingMoment() })
    await ownerQuery('update application_evidence set document_date = document_date - 100 where application_id = $1', [
      draft.applicationId,
    ])
    const made = { ...draft, ...(await submitApplication(draft.actor, submissionOf(draft))) }
    await judgeAll(anna, made)
    await proposeDecision(anna, made.applicationId)
    const replay = await readReplay(dirk, await confirmAndTake(bert, made))
    expect(replay).toMatchObject({ equal: true, decision: { outcome: 'admitted' } })
    expect(replay.criteria.filter((criterion) => !criterion.automaticEqual)).toEqual([])
  })

  test('after an objection both decisions come out the same, each with its own people', async () => {
    const made = await refused()
    await lodgeObjection(made.actor, { applicationId: made.applicationId, grounds: 'Kijk op bladzijde 2.', files: [] })
    const objections = await readObjections(carla)
    const { id: objectionId } = objections.find((one) => one.applicationId === made.applicationId)!
    await acknowledgeObjection(carla, objectionId)
    await proposeObjectionOutcome(carla, { objectionId, metCriteria: ['GE-1'], reason: 'De datum klopt.' })
    const later = await confirmObjectionOutcome(dirk, objectionId)
    expect(await readReplay(anna, made.decisionId)).toMatchObject({ equal: true, decision: { outcome: 'refused' } })
    expect(await readReplay(anna, later ?? '')).toMatchObject({
      equal: true,
      decision: { outcome: 'admitted', proposedBy: 'Carla', confirmedBy: 'Dirk', sequence: 2 },
      objection: { outcome: 'upheld', reason: 'De datum klopt.' },
      history: [{ sequence: 1 }, { sequence: 2 }],
    })
  })
})

describe('its own part for the provider', () => {
  test('is what was found and decided, without who judged which criterion', async () => {
    const made = await refused()
    const own = await readOwnReplay(made.actor, made.applicationId, made.decisionId)
    expect(own).toMatchObject({ equal: true })
    expect(own.criteria.find((one) => one.id === 'GE-1')).toMatchObject({
      outcome: 'not-met',
      reason: 'Het uittreksel is te oud.',
      first: null,
      second: null,
    })
  })

  test('is of nobody else, and the desk is procurement or legal', async () => {
    const made = await refused()
    const other = await refused()
    await expect(readOwnReplay(other.actor, made.applicationId, made.decisionId)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(readOwnReplay(made.actor, other.applicationId, made.decisionId)).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(readReplay(anna, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(readReplay(anna, 'x')).rejects.toMatchObject({ kind: 'not-found' })
    for (const desk of ['contract-management', 'admin'] as const)
      await expect(readReplay(officer(desk, [desk]), made.decisionId)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(readReplay(made.actor as unknown as StaffActor, made.decisionId)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { letterOf } from '#app/features/assessment/decision-letter.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { readAssessment } from '#app/features/assessment/read-assessment.server.ts'
import { readBatchDesk } from '#app/features/assessment/read-batch.server.ts'
import { readCriterion } from '#app/features/assessment/read-criterion.server.ts'
import { returnProposal } from '#app/features/assessment/return-proposal.server.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import type { SubmittedApplication } from '../factories/application.ts'
import { confirmAndTake, officer, proposedApplication } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert, carla, dirk] = [officer('Anna'), officer('Bert'), officer('Carla'), officer('Dirk')]
const old = { 'GE-1': { reason: 'Het uittreksel is te oud.' } }
const reasons = (kind: string): unknown => expect.objectContaining({ reasons: [expect.objectContaining({ kind })] })

const judge = (by: StaffActor, applicationId: string, given: object = {}) =>
  giveVerdict(by, {
    applicationId,
    criterionId: 'GE-1',
    outcome: 'met',
    reason: 'Het uittreksel is van vorige maand.',
    products: [],
    internalNote: '',
    rowVersion: 0,
    ...given,
  })
const notMet = { outcome: 'not-met', reason: 'Ook ik vind het te oud.' }
const lineOf = async (by: StaffActor, id: string) =>
  (await readAssessment(by, id)).file?.lines.find((line) => line.criterion.id === 'GE-1')

/** Anna refuses, Bert finds it met. */
async function differing(): Promise<string> {
  return (await differingCase()).applicationId
}

async function differingCase(): Promise<SubmittedApplication> {
  const made = await proposedApplication(anna, old)
  await judge(bert, made.applicationId)
  return made
}

describe('two readers who differ', () => {
  test('cannot decide: it waits for a third, who sees both', async () => {
    const { applicationId: id, momentId } = await differingCase()
    for (const by of [bert, carla]) {
      await expect(confirmDecision(by, id)).rejects.toMatchObject({
        reasons: expect.arrayContaining([expect.objectContaining({ kind: 'assessment.readersDiffer' })]) as unknown,
      })
    }
    expect((await readAssessment(carla, id)).header.stage).toBe('third-reader')
    expect((await readBatchDesk(carla, momentId)).waiting).toMatchObject([{ id, stage: 'third-reader' }])
    const line = await lineOf(carla, id)
    expect([line?.reader, line?.first?.officerName, line?.second?.officerName]).toEqual(['third', 'Anna', 'Bert'])
    expect((await readCriterion(carla, id, 'GE-1')).mayJudge).toBe(true)
  })

  test('a third is nobody who judged or proposed before, and says why', async () => {
    const id = await differing()
    await expect(judge(anna, id)).rejects.toMatchObject({ kind: 'refused' })
    await expect(judge(bert, id, { rowVersion: 1 })).rejects.toEqual(reasons('assessment.notYourReading'))
    await expect(judge(carla, id, { reason: ' ' })).rejects.toEqual(reasons('assessment.reasonMissing'))
    await expect(judge(officer('Lex', ['legal']), id)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('the decision follows when the third finds it met: nothing is refused any more', async () => {
    const made = await differingCase()
    const id = made.applicationId
    await judge(carla, id)
    await confirmAndTake(bert, made)
    const [decision] = await ownerQuery<{ products: { outcome: string }[]; verdicts: { third: unknown }[] }>(
      'select products, verdicts from decision where application_id = $1',
      [id],
    )
    expect(decision?.products.map((one) => one.outcome)).toEqual(['admitted', 'admitted'])
    expect(decision?.verdicts.filter((one) => one.third !== null)).toEqual([
      expect.objectContaining({ third: expect.objectContaining({ officerName: 'Carla' }) as unknown }),
    ])
  })

  test('the decision carries the words of the third when it stays refused', async () => {
    const made = await differingCase()
    const id = made.applicationId
    await judge(carla, id, notMet)
    const decisionId = await confirmAndTake(bert, made)
    const [decision] = await ownerQuery<{ products: { reasons: unknown }[] }>(
      'select products from decision where application_id = $1',
      [id],
    )
    expect(decision?.products[0]?.reasons).toEqual([{ criterionId: 'GE-1', reason: 'Ook ik vind het te oud.' }])
    const letter = await inTransaction(SYSTEM, (db) => letterOf(db, decisionId))
    expect(letter.officers.map(({ name }) => name)).toEqual(['Anna', 'Bert', 'Carla'])
    expect(letter.officers[2]?.function).toContain('GE-1')
  })

  test('one third decides: of two at once one is too late, and neither first nor second changes it afterwards', async () => {
    const id = await differing()
    const both = await Promise.allSettled([judge(carla, id), judge(dirk, id, notMet)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await returnProposal(bert, id, 'Er is nog iets anders.')
    await expect(judge(anna, id, { rowVersion: 1 })).rejects.toEqual(reasons('assessment.thirdDecided'))
    await proposeDecision(anna, id)
    expect((await readAssessment(bert, id)).header.stage).toBe('to-confirm')
  })

  test('until then nobody but the two knows what the first found', async () => {
    const { applicationId } = await proposedApplication(anna, old)
    for (const by of [bert, carla]) {
      const line = await lineOf(by, applicationId)
      expect([line?.first, line?.second, line?.outcome]).toEqual([undefined, undefined, 'hidden'])
    }
  })

  test('an earlier verdict is kept when one is given anew', async () => {
    const { applicationId } = await proposedApplication(anna, old)
    await returnProposal(bert, applicationId, 'Kijk nog eens.')
    await judge(anna, applicationId, { rowVersion: 1 })
    const { history } = await readCriterion(anna, applicationId, 'GE-1')
    expect(history?.former).toEqual([expect.objectContaining({ outcome: 'not-met', officer_name: 'Anna' })])
    await expect(ownerQuery('delete from verdict_history')).rejects.toThrow('frozen')
  })
})

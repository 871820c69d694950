import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { askRepair } from '#app/features/assessment/ask-repair.server.ts'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { issueDecisionLetter } from '#app/features/assessment/issue-decision-letter.server.ts'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { readAssessment } from '#app/features/assessment/read-assessment.server.ts'
import { readSubmittedFile } from '#app/features/assessment/read-submitted-file.server.ts'
import { returnProposal } from '#app/features/assessment/return-proposal.server.ts'
import { repairDueAt } from '#app/features/assessment/repair.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import { inTransaction } from '#db/transaction.ts'
import { closesIn, submittedApplication } from '../factories/application.ts'
import {
  applicationToAssess,
  askRepairOf,
  confirmAndTake,
  judgeAll,
  officer,
  proposedApplication,
  takeReady,
} from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert, carla] = [officer('Anna'), officer('Bert'), officer('Carla')]
const old = { 'GE-1': { reason: 'Het uittreksel is te oud.' } }

const reasons = (kind: string): unknown => expect.objectContaining({ reasons: [expect.objectContaining({ kind })] })
const statusOf = async (id: string) =>
  (await ownerQuery<{ status: string }>('select status from application where id = $1', [id]))[0]?.status
const verdict = (applicationId: string, given: object = {}) => ({
  applicationId,
  criterionId: 'GE-1',
  outcome: 'met' as const,
  reason: '',
  products: [],
  internalNote: '',
  rowVersion: 0,
  ...given,
})
const repairIsOver = (id: string) =>
  ownerQuery(`update repair_request set due_at = clock_timestamp() - interval '1 second' where application_id = $1`, [
    id,
  ])

describe('judging', () => {
  test('begins at closing: before it an officer neither sees nor judges', async () => {
    const made = await submittedApplication()
    await expect(giveVerdict(anna, verdict(made.applicationId))).rejects.toEqual(reasons('assessment.momentStillOpen'))
    expect((await readAssessment(anna, made.applicationId)).file).toBeNull()
    const [evidence] = await ownerQuery<{ file_id: string }>(
      'select file_id from application_evidence where application_id = $1 limit 1',
      [made.applicationId],
    )
    await expect(readSubmittedFile(anna, evidence!.file_id)).rejects.toMatchObject({ kind: 'not-found' })
    await closesIn(made.momentId, -1000)
    expect((await readSubmittedFile(anna, evidence!.file_id)).bytes.length).toBeGreaterThan(0)
  })

  test('looks at what was frozen, not at the live rows', async () => {
    const made = await applicationToAssess()
    await ownerQuery('delete from application_answer where application_id = $1', [made.applicationId])
    const { file } = await readAssessment(anna, made.applicationId)
    expect(file?.lines.every((line) => line.answer !== undefined)).toBe(true)
  })

  test('a "not met" needs a reason and a criterion and product that are judged here', async () => {
    const { applicationId } = await applicationToAssess()
    const give = (given: object) => giveVerdict(anna, verdict(applicationId, given))
    await expect(give({ outcome: 'not-met' })).rejects.toEqual(reasons('assessment.reasonMissing'))
    await expect(give({ criterionId: 'verzonnen' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(give({ products: ['44N05'] })).rejects.toEqual(reasons('assessment.productNotHere'))
  })

  test('of two officers at once one is told that the other was first', async () => {
    const { applicationId } = await applicationToAssess()
    const both = await Promise.allSettled([
      giveVerdict(anna, verdict(applicationId)),
      giveVerdict(bert, verdict(applicationId, { outcome: 'not-met', reason: 'Te oud' })),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ kind: 'conflict' })
  })

  test('a provider sees no verdict, whatever it asks the database', async () => {
    const made = await applicationToAssess()
    await judgeAll(anna, made, old)
    const seen = await inTransaction(made.actor, (db) => db.selectFrom('verdict').selectAll().execute())
    const events = await inTransaction(made.actor, (db) =>
      db.selectFrom('audit_event').select('kind').where('kind', '=', 'verdict.given').execute(),
    )
    expect([seen, events]).toEqual([[], []])
  })
})

describe('the one repair', () => {
  test('is asked of what is not met, with the term of the moment, and told to the provider', async () => {
    const made = await applicationToAssess()
    await judgeAll(anna, made, old)
    await askRepairOf(anna, made, 'GE-1')
    expect(await statusOf(made.applicationId)).toBe('repair-asked')
    const [mail] = await ownerQuery<{ recipient: string; parameters: { itemCount: number } }>(
      `select recipient, parameters from outbox_mail where message = 'repair-requested' and recipient = $1`,
      [made.actor.email],
    )
    expect(mail?.parameters.itemCount).toBe(1)
    const [asked] = await ownerQuery<{ asked_at: Date; due_at: Date }>(
      'select asked_at, due_at from repair_request where application_id = $1',
      [made.applicationId],
    )
    const days = equatedDays.map((day) => day.date)
    expect(asked?.due_at).toEqual(repairDueAt(asked!.asked_at, 10, days))
  })

  test('cannot be asked of what is met, of nothing, or twice', async () => {
    const made = await applicationToAssess()
    await judgeAll(anna, made, old)
    await expect(askRepairOf(anna, made, 'GE-2')).rejects.toEqual(reasons('assessment.repairOnlyNotMet'))
    await expect(askRepair(anna, { applicationId: made.applicationId, items: [] })).rejects.toEqual(
      reasons('assessment.nothingToRepair'),
    )
    await askRepairOf(anna, made, 'GE-1')
    await repairIsOver(made.applicationId)
    await expect(askRepairOf(anna, made, 'GE-1')).rejects.toEqual(reasons('assessment.repairAlreadyAsked'))
  })

  test('holds every verdict and decision until it is in or its term is over', async () => {
    const made = await applicationToAssess()
    await judgeAll(anna, made, old)
    await askRepairOf(anna, made, 'GE-1')
    await expect(proposeDecision(anna, made.applicationId)).rejects.toEqual(reasons('assessment.repairTermRuns'))
    await expect(giveVerdict(anna, verdict(made.applicationId, { rowVersion: 1 }))).rejects.toEqual(
      reasons('assessment.repairTermRuns'),
    )
    await repairIsOver(made.applicationId)
    await proposeDecision(anna, made.applicationId)
    expect(await statusOf(made.applicationId)).toBe('decision-proposed')
  })
})

describe('the decision', () => {
  test('is not proposed while a criterion is not judged', async () => {
    const { applicationId } = await applicationToAssess()
    await expect(proposeDecision(anna, applicationId)).rejects.toMatchObject({
      reasons: expect.arrayContaining([expect.objectContaining({ kind: 'assessment.verdictMissing' })]) as unknown,
    })
  })

  test('admits everything when everything is met; the second officer confirms once', async () => {
    const made = await proposedApplication(anna)
    await confirmDecision(bert, made.applicationId)
    await expect(confirmDecision(carla, made.applicationId)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await statusOf(made.applicationId)).toBe('decision-ready')
    await takeReady(carla, made)
    expect(await statusOf(made.applicationId)).toBe('decided')
    const [decision] = await ownerQuery<{
      products: unknown
      verdicts: { criterionId: string; evidence: unknown[] }[]
    }>('select products, verdicts from decision where application_id = $1', [made.applicationId])
    expect(decision?.products).toEqual([
      { productCode: '41N11', outcome: 'admitted' },
      { productCode: '45N21', outcome: 'admitted' },
    ])
    const extract = decision?.verdicts.find((one) => one.criterionId === 'GE-1')
    expect(extract?.evidence).toEqual([
      expect.objectContaining({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown }),
    ])
  })

  test('two second officers at once: one decision', async () => {
    const made = await proposedApplication(anna)
    const both = await Promise.allSettled([
      confirmDecision(bert, made.applicationId),
      confirmDecision(carla, made.applicationId),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is never confirmed or returned by whoever proposed it, also not past the use case', async () => {
    const made = await proposedApplication(anna)
    await expect(confirmDecision(anna, made.applicationId)).rejects.toEqual(reasons('assessment.ownProposal'))
    await expect(returnProposal(anna, made.applicationId, 'Toch niet')).rejects.toEqual(
      reasons('assessment.ownProposal'),
    )
    await expect(
      ownerQuery(
        `insert into decision (id, application_id, provider_id, procedure_version_id, submission_id, products, verdicts,
           proposed_by, proposed_by_name, confirmed_by, confirmed_by_name, decided_at, objection_until)
         select $1, id, provider_id, procedure_version_id, $2, '[{"productCode":"41N11","outcome":"admitted"}]', '[]',
           'anna', 'Anna', 'anna', 'Anna', now(), now() from application where id = $3`,
        [randomUUID(), made.submissionId, made.applicationId],
      ),
    ).rejects.toThrow('decision_check')
  })

  test('a refusal names its criterion and reason; the second officer judges it blind first', async () => {
    const made = await proposedApplication(anna, old)
    await expect(confirmDecision(bert, made.applicationId)).rejects.toEqual(reasons('assessment.secondVerdictMissing'))
    const before = await readAssessment(bert, made.applicationId)
    expect(before.file).toMatchObject({ blind: true, proposal: null, outcome: null })
    expect(before.file?.lines.some((line) => line.first !== undefined)).toBe(false)
    await giveVerdict(bert, verdict(made.applicationId, { outcome: 'not-met', reason: 'Ouder dan zes maanden.' }))
    const after = await readAssessment(bert, made.applicationId)
    expect(after.file?.lines.find((line) => line.criterion.id === 'GE-1')?.first?.reason).toBe(
      'Het uittreksel is te oud.',
    )
    await confirmAndTake(bert, made)
    const [decision] = await ownerQuery<{ products: { outcome: string; reasons: unknown }[] }>(
      'select products from decision where application_id = $1',
      [made.applicationId],
    )
    expect(decision?.products[0]).toMatchObject({
      outcome: 'refused',
      reasons: [{ criterionId: 'GE-1', reason: 'Het uittreksel is te oud.' }],
    })
  })

  test('goes back with a reason when the readers differ, and the next proposal asks for a new own verdict', async () => {
    const made = await proposedApplication(anna, old)
    await giveVerdict(bert, verdict(made.applicationId))
    await expect(confirmDecision(bert, made.applicationId)).rejects.toEqual(reasons('assessment.readersDiffer'))
    await expect(returnProposal(bert, made.applicationId, ' ')).rejects.toEqual(
      reasons('assessment.returnReasonMissing'),
    )
    await returnProposal(bert, made.applicationId, 'Het uittreksel is van vorige maand.')
    expect(await statusOf(made.applicationId)).toBe('submitted')
    await proposeDecision(anna, made.applicationId)
    await expect(confirmDecision(bert, made.applicationId)).rejects.toEqual(reasons('assessment.secondVerdictMissing'))
  })

  test('a second officer judges only what is refused', async () => {
    const made = await proposedApplication(anna, old)
    await expect(giveVerdict(bert, verdict(made.applicationId, { criterionId: 'GE-2' }))).rejects.toEqual(
      reasons('assessment.noSecondVerdictAsked'),
    )
  })

  test('cannot be changed or deleted, and no refusal can be stored without a reason', async () => {
    const made = await proposedApplication(anna)
    await confirmAndTake(bert, made)
    await expect(ownerQuery(`update decision set products = '[]'`)).rejects.toThrow('frozen')
    await expect(ownerQuery(`delete from decision`)).rejects.toThrow('frozen')
    await expect(
      ownerQuery(
        `insert into decision_proposal (application_id, products, proposed_by, proposed_by_name)
         values ($1, '[{"productCode":"41N11","outcome":"refused","reasons":[]}]', 'x', 'X')`,
        [made.applicationId],
      ),
    ).rejects.toThrow('decision_proposal_products_check')
  })
})

test('the letter is made once and mailed to everybody who acts for the provider, however often the job runs', async () => {
  const made = await proposedApplication(anna, old)
  await giveVerdict(bert, verdict(made.applicationId, { outcome: 'not-met', reason: 'Ouder dan zes maanden.' }))
  const decisionId = await confirmAndTake(bert, made)
  await issueDecisionLetter({ decisionId })
  await issueDecisionLetter({ decisionId })
  const documents = await ownerQuery<{ file_id: string }>('select file_id from issued_document where subject_id = $1', [
    decisionId,
  ])
  expect(documents).toHaveLength(1)
  const letter = await readSubmittedFile(anna, documents[0]!.file_id)
  expect(Buffer.from(letter.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  const mails = await ownerQuery<{ parameters: { attachments: unknown[] } }>(
    `select parameters from outbox_mail where message = 'decision' and recipient = $1`,
    [made.actor.email],
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]?.parameters.attachments).toEqual([{ fileId: documents[0]?.file_id, name: letter.name }])
})

import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerRepair, answerRepairJointly } from '#app/features/application/answer-repair.server.ts'
import { stateFacts } from '#app/features/application/state-facts.server.ts'
import { findWaiting, signJointly } from '#app/features/application/sign-jointly.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { withdrawApplication } from '#app/features/application/withdraw-application.server.ts'
import { reopenApplication } from '#app/features/application/reopen-application.server.ts'
import { dossierOf } from '#app/features/application/read-dossier.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  openMoment,
  submissionOf,
  type MadeApplication,
} from '../factories/application.ts'
import { refusalOf } from '../factories/draft.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()

/** An application of a provider with two signatories who may only sign together, both with an account. */
async function joint() {
  const made = await completeApplication({ moment: await openMoment() })
  const second = await colleagueOf(made.actor.providerId)
  const { providerId } = made.actor
  await ownerQuery(`update signatory set authority = 'jointly', email = $2 where provider_id = $1`, [
    providerId,
    made.actor.email,
  ])
  await ownerQuery(
    `insert into signatory (id, provider_id, name, function, email, authority)
     values (gen_random_uuid(), $1, 'Fedde Tweede', 'Bestuurder', $2, 'jointly')`,
    [providerId, second.email],
  )
  return { ...made, second }
}

const commandOf = ({ applicationId }: Pick<MadeApplication, 'applicationId'>) => ({
  applicationId,
  submissionId: randomUUID(),
  submissionKey: randomUUID(),
})
const waitingOf = (actor: ProviderActor, applicationId: string) =>
  inTransaction(actor, async (db) => findWaiting(db, await dossierOf(db, actor, applicationId)))
const statusOf = async (applicationId: string) =>
  (await ownerQuery<{ status: string }>('select status from application where id = $1', [applicationId]))[0]?.status

describe('two who may only sign together', () => {
  test('the first signature sends nothing in; with the second it is in, in the name of both', async () => {
    const made = await joint()
    expect(await signJointly(made.actor, commandOf(made))).toEqual({ submissionId: undefined })
    expect(await statusOf(made.applicationId)).toBe('draft')
    expect(await waitingOf(made.second, made.applicationId)).toMatchObject({ by: 'Orlinde Kwispelhof' })
    const { submissionId } = await signJointly(made.second, commandOf(made))
    const [row] = await ownerQuery<{ content: string }>('select content from submission where id = $1', [submissionId])
    expect(JSON.parse(row!.content)).toMatchObject({
      declaration: { signatories: ['Orlinde Kwispelhof', 'Fedde Tweede'] },
    })
    expect(await statusOf(made.applicationId)).toBe('submitted')
  })

  test('one person pressing twice, or for both, is one signature', async () => {
    const made = await joint()
    await signJointly(made.actor, commandOf(made))
    expect(await signJointly(made.actor, commandOf(made))).toEqual({ submissionId: undefined })
    const signatories = await ownerQuery<{ id: string }>('select id from signatory where provider_id = $1', [
      made.actor.providerId,
    ])
    const both = { ...commandOf(made), signatoryIds: signatories.map((one) => one.id) }
    expect(await refusalOf(submitApplication(made.actor, both))).toEqual(['refused', 'signatoriesCannotBind'])
    expect(await statusOf(made.applicationId)).toBe('draft')
  })

  test('both at the same moment: it is in once', async () => {
    const made = await joint()
    const answers = await Promise.all([
      signJointly(made.actor, commandOf(made)),
      signJointly(made.second, commandOf(made)),
    ])
    expect(answers.filter((answer) => answer.submissionId !== undefined)).toHaveLength(1)
    expect(await statusOf(made.applicationId)).toBe('submitted')
  })

  test('after a change the first signature no longer counts: both sign the same content', async () => {
    const made = await joint()
    await signJointly(made.actor, commandOf(made))
    await stateFacts(made.second, made.applicationId, {
      rowVersion: 1,
      willingToGrow: false,
      willingToLeadTransformation: false,
      referenceYearClients: 3,
      referenceYearVolume: '10',
    })
    expect(await waitingOf(made.actor, made.applicationId)).toBeUndefined()
    expect(await signJointly(made.second, commandOf(made))).toEqual({ submissionId: undefined })
  })

  test('a second signature from the closing on is too late: it was never in', async () => {
    const made = await joint()
    await signJointly(made.actor, commandOf(made))
    await closesIn(made.momentId, 0)
    expect(await refusalOf(signJointly(made.second, commandOf(made)))).toEqual(['too-late', 'submittedTooLate'])
    expect(await statusOf(made.applicationId)).toBe('draft')
  })

  test('who is no signatory, an editor and another provider cannot', async () => {
    const made = await joint()
    const colleague = await colleagueOf(made.actor.providerId)
    expect(await refusalOf(signJointly(colleague, commandOf(made)))).toEqual(['refused', 'notJointSignatory'])
    const editor = await colleagueOf(made.actor.providerId, 'editor')
    expect(await refusalOf(signJointly(editor, commandOf(made)))).toEqual(['forbidden', 'administratorOnly'])
    const other = await joint()
    expect(await refusalOf(signJointly(other.actor, commandOf(made)))).toEqual(['not-found', 'notFound'])
  })

  test('withdrawn and opened again asks for both again, though nothing changed', async () => {
    const made = await joint()
    await signJointly(made.actor, commandOf(made))
    await signJointly(made.second, commandOf(made))
    await withdrawApplication(made.actor, { applicationId: made.applicationId, withdrawalId: randomUUID() })
    await reopenApplication(made.actor, made.applicationId)
    expect(await waitingOf(made.actor, made.applicationId)).toBeUndefined()
    expect(await signJointly(made.second, commandOf(made))).toEqual({ submissionId: undefined })
  })

  test('a first signature cannot be changed or deleted', async () => {
    const made = await joint()
    await signJointly(made.actor, commandOf(made))
    await expect(
      ownerQuery('delete from submission_consent where application_id = $1', [made.applicationId]),
    ).rejects.toThrow('frozen')
  })
})

test('a repair too is in only when both signed before the end of the term', async () => {
  const made = await joint()
  await signJointly(made.actor, commandOf(made))
  await signJointly(made.second, commandOf(made))
  await closesIn(made.momentId, -1000)
  await ownerQuery(
    `insert into repair_request (id, application_id, provider_id, items, asked_by, asked_by_name, due_at)
     values (gen_random_uuid(), $1, $2, '[{"criterionId":"PE-1","words":"?"}]', 'o', 'O', clock_timestamp() + interval '2 days')`,
    [made.applicationId, made.actor.providerId],
  )
  await ownerQuery(`update application set status = 'repair-asked' where id = $1`, [made.applicationId])
  const alone = answerRepair(made.actor, { ...submissionOf(made), signatoryIds: [made.signatoryId] })
  expect(await refusalOf(alone)).toEqual(['refused', 'signatoriesCannotBind'])
  expect(await answerRepairJointly(made.actor, commandOf(made))).toEqual({ submissionId: undefined })
  const { submissionId } = await answerRepairJointly(made.second, commandOf(made))
  expect(submissionId).toBeDefined()
  expect(await statusOf(made.applicationId)).toBe('repair-answered')
})

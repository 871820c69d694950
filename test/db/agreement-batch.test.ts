import { describe, expect, test } from 'vitest'
import { makeAgreements, resumeBatch } from '#app/features/agreement/batch/make-agreements.server.ts'
import { readAgreementBatch } from '#app/features/agreement/batch/read-batch.server.ts'
import { readPublicSameText, readSameText } from '#app/features/agreement/batch/read-same-text.server.ts'
import { releaseBatch } from '#app/features/agreement/batch/release-batch.server.ts'
import { tellReleased } from '#app/features/agreement/batch/tell-released.server.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { listToMake } from '#db/queries/agreement-batch.queries.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { renewAgreement } from '#app/features/agreement/renew-agreement.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { admit, admittedApplication, mandateHolder, staffMember } from '../factories/agreement.ts'
import { completeApplication, openMoment, submissionOf, type OpenMoment } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const refusedFor = (kind: string) => ({ reasons: [expect.objectContaining({ kind })] })

/** Three admitted providers of one moment, with the batch that a lawyer started for it. */
async function startedBatch(moment?: OpenMoment) {
  const shared = moment ?? (await openMoment())
  for (let count = moment ? 1 : 0; count < 3; count += 1) await admittedApplication({ moment: shared })
  const [lawyer, second] = [await staffMember('legal'), await staffMember('legal', 'Roerd Tweede')]
  await mandateHolder()
  const { batchId } = await prepareAgreements(lawyer)
  return { lawyer, second, batchId: batchId! }
}
const files = () => ownerQuery(`select name from stored_file where name like 'raamovereenkomst-%'`)
const mails = () => ownerQuery(`select id from outbox_mail where message = 'agreement-to-sign'`)

describe('a batch', () => {
  test('killed halfway goes on where it was, and run twice makes nothing twice', async () => {
    const { lawyer, batchId } = await startedBatch()
    const before = (await files()).length
    const [first] = await inTransaction(SYSTEM, (db) => listToMake(db, batchId))
    // What a job that was killed after one text leaves behind.
    await generateAgreement({ agreementId: first! })
    expect((await readAgreementBatch(lawyer, batchId)).batch).toMatchObject({ total: 3, made: 1, failed: 0 })
    await makeAgreements({ batchId })
    await makeAgreements({ batchId })
    const { batch, same, agreements } = await readAgreementBatch(lawyer, batchId)
    expect(batch).toMatchObject({ total: 3, made: 3, hashes: 1 })
    expect((await files()).length - before).toBe(3)
    expect(same.map((one) => one.slot)).toContain('term.years')
    expect(agreements.flatMap((one) => one.own.map(({ slot }) => slot))).toContain('provider.kvk')
    expect(agreements.flatMap((one) => one.own.map(({ slot }) => slot))).not.toContain('term.years')
  })

  test('a text that cannot be made does not stop the others, and its next version is made when the cause is gone', async () => {
    const moment = await openMoment()
    const odd = await completeApplication({ moment })
    const rename = (name: string) =>
      ownerQuery(
        `update provider set legal_name = $2, facts = facts || jsonb_build_object('legalName', $2::text) where id = $1`,
        [odd.actor.providerId, name],
      )
    await rename('Zwirrel 漢')
    await submitApplication(odd.actor, submissionOf(odd))
    await admit(odd)
    const { lawyer, batchId } = await startedBatch(moment)
    await expect(makeAgreements({ batchId })).rejects.toThrow('could not be made')
    const failed = await readAgreementBatch(lawyer, batchId)
    expect(failed.batch).toMatchObject({ total: 3, made: 2, failed: 1 })
    const broken = failed.agreements.find((one) => one.failure !== null)!
    expect(broken.failure).toContain('U+6F22')
    await rename('Zwirrel')
    const agreementId = await renewAgreement(lawyer, { agreementId: broken.id, reason: 'Naam hersteld' })
    await resumeBatch(lawyer, batchId)
    await makeAgreements({ batchId })
    const mended = await readAgreementBatch(lawyer, batchId)
    expect(mended.batch).toMatchObject({ total: 3, made: 3, failed: 0 })
    expect(mended.agreements.map((one) => one.id)).toContain(agreementId)
  })

  test('a second lawyer releases it at one instant; every signatory is asked once, also when the job runs twice', async () => {
    const { lawyer, second, batchId } = await startedBatch()
    await expect(releaseBatch(second, batchId)).rejects.toMatchObject(refusedFor('agreement.nothingReady'))
    await makeAgreements({ batchId })
    await expect(releaseBatch(lawyer, batchId)).rejects.toMatchObject(refusedFor('agreement.secondLawyer'))
    await expect(releaseBatch(await staffMember('procurement'), batchId)).rejects.toMatchObject(
      refusedFor('agreement.legalOnly'),
    )
    const before = (await mails()).length
    const pressed = await Promise.allSettled([releaseBatch(second, batchId), releaseBatch(second, batchId)])
    expect(pressed.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    await tellReleased({ batchId })
    const told = (await mails()).length - before
    expect(told).toBeGreaterThanOrEqual(3)
    await tellReleased({ batchId })
    expect((await mails()).length - before).toBe(told)
    const terms = await ownerQuery(`select distinct sign_by from agreement where batch_id = $1`, [batchId])
    expect(terms).toHaveLength(1)
    await expect(
      ownerQuery(`update agreement_batch set released_by = made_by where id = $1`, [batchId]),
    ).rejects.toThrow('four_eyes')
  })

  test('the same-text proof lists what is filled in for the legal desk, and nothing of it for everybody', async () => {
    const { lawyer, batchId } = await startedBatch()
    await makeAgreements({ batchId })
    const moments = await readSameText(lawyer)
    const mine = moments.flatMap((moment) => moment.groups).flatMap((group) => group.agreements)
    expect(mine.flatMap((one) => one.parameters).map((one) => one.label)).toContain('KVK-nummer van Opdrachtnemer')
    expect(JSON.stringify(await readPublicSameText())).not.toContain('parameters')
  })
})

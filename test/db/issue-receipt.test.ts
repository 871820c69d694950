import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { issueReceipt } from '#app/features/application/issue-receipt.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { storage } from '#app/utils/storage.server.ts'
import {
  completeApplication,
  openMoment,
  submissionOf,
  submittedApplication,
  type OpenMoment,
} from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
let moment: OpenMoment
beforeAll(async () => {
  moment = await openMoment()
})

const issued = (submissionId: string) =>
  ownerQuery<{ sha256: string; name: string }>(
    `select f.sha256, f.name from issued_document d join stored_file f on f.id = d.file_id
     where d.kind = 'submission-receipt' and d.subject_id = $1`,
    [submissionId],
  )

test('makes one PDF, kept by its hash, mailed once, however often it runs', async () => {
  const { submissionId, actor } = await submittedApplication({ moment })
  await issueReceipt({ submissionId })
  await Promise.allSettled([issueReceipt({ submissionId }), issueReceipt({ submissionId })])
  const documents = await issued(submissionId)
  expect(documents).toHaveLength(1)
  const bytes = await storage().get(documents[0]!.sha256)
  expect(sha256Of(bytes)).toBe(documents[0]!.sha256)
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-')
  const mails = await ownerQuery<{ parameters: { receiptNumber: string; attachments: unknown[] } }>(
    `select parameters from outbox_mail where message = 'submission-receipt' and recipient = $1`,
    [actor.email],
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]?.parameters).toMatchObject({ receiptNumber: expect.stringMatching(/-1$/) as string })
  expect(mails[0]?.parameters.attachments).toHaveLength(1)
})

test('two runs at once leave one document and one mail', async () => {
  const { submissionId, actor } = await submittedApplication({ moment })
  await Promise.allSettled([issueReceipt({ submissionId }), issueReceipt({ submissionId })])
  expect(await issued(submissionId)).toHaveLength(1)
  expect(await ownerQuery('select 1 from outbox_mail where recipient = $1', [actor.email])).toHaveLength(1)
})

test('is made also of words that the font cannot print or that are very long', async () => {
  const made = await completeApplication({ moment })
  const answer = { answer: { type: 'yes-no', value: 'yes' }, explanation: `漢 😀 ${'lang '.repeat(1200)}` }
  await ownerQuery(
    `update application_answer set answer = $2 where application_id = $1 and criterion_id =
       (select min(criterion_id) from application_answer where application_id = $1 and answer->'answer'->>'value' = 'yes')`,
    [made.applicationId, JSON.stringify(answer)],
  )
  const { submissionId } = await submitApplication(made.actor, submissionOf(made))
  await issueReceipt({ submissionId })
  expect(await issued(submissionId)).toHaveLength(1)
})

test('of a submission that does not exist is an error, and leaves nothing', async () => {
  await expect(issueReceipt({ submissionId: randomUUID() })).rejects.toThrow('not-found')
})

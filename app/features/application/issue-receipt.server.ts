import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import { insertIssuedDocument } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { findSubmission } from '#db/queries/submission.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { submissionReceipt1 } from '#templates/receipts/submission-receipt/1/manifest.ts'
import { renderAnyway } from '#templates/render-anyway.ts'
import { pagesOf } from './pages.ts'
import { receiptOf } from './receipt-content.server.ts'

/**
 * Job: makes the receipt of a submission as a document, keeps it by its hash and mails it. A second run finds the
 * receipt and does nothing; of two runs at once one fails on the unique document and its retry finds the other's.
 */
export async function issueReceipt({ submissionId }: { submissionId: string }): Promise<void> {
  const receipt = await inTransaction(SYSTEM, async (db) => {
    const submission = found(await findSubmission(db, submissionId))
    return submission.receipt_file_id === null ? receiptOf(db, submissionId) : null
  })
  if (receipt === null) return
  const stored = await storage().put(await renderAnyway(submissionReceipt1, receipt))
  await inTransaction(SYSTEM, (db) => register(db, submissionId, stored))
}

type Submitted = NonNullable<Awaited<ReturnType<typeof findSubmission>>>

async function register(db: Db, submissionId: string, stored: { sha256: string; size: number }): Promise<void> {
  const submission = found(await findSubmission(db, submissionId))
  if (submission.receipt_file_id !== null) return
  const { provider_id: providerId } = submission
  const name = `Ontvangstbewijs ${submission.receipt_number}.pdf`
  const file = { sha256: stored.sha256, name, mediaType: 'application/pdf', sizeBytes: stored.size }
  const fileId = await insertFile(db, { ...file, providerId })
  await insertIssuedDocument(db, { providerId, kind: 'submission-receipt', subjectId: submissionId, fileId })
  await recordEvent(db, {
    kind: 'document.issued',
    subject: `application:${submission.application_id}`,
    providerId,
    visibility: 'shared',
    payload: { document: 'submission-receipt', sha256: stored.sha256 },
  })
  await mailEveryone(db, submission, { fileId, name })
}

async function mailEveryone(db: Db, submission: Submitted, attachment: { fileId: string; name: string }) {
  const application = found(await findApplication(db, submission.application_id))
  for (const person of await listRecipients(db, [submission.provider_id])) {
    await tell(db, {
      personId: person.id,
      providerId: submission.provider_id,
      recipient: person.email,
      message: 'submission-receipt',
      locale: 'nl',
      onceKey: `submission-receipt:${submission.id}:${person.id}`,
      parameters: {
        providerName: application.provider_name,
        applicationNumber: application.number,
        receiptNumber: submission.receipt_number,
        submittedAt: submission.submitted_at.toISOString(),
        sha256: submission.sha256,
        link: `${publicUrl()}${pagesOf(application.id).receipt(submission.id)}`,
        attachments: [attachment],
      },
    })
  }
}

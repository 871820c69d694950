import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import { findDecision } from '#db/queries/assessment.queries.ts'
import { insertIssuedDocument } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { admissionDecision2 } from '#templates/letters/admission-decision/2/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { letterOf } from './decision-letter.server.ts'
import { productDecisionsOf } from './decision-record.ts'

/**
 * Job: makes the letter of a decision, keeps it by its hash and mails it. A second run finds the letter and does
 * nothing; of two runs at once one fails on the unique document and its retry finds the letter of the other.
 */
export async function issueDecisionLetter({ decisionId }: { decisionId: string }): Promise<void> {
  const letter = await inTransaction(SYSTEM, async (db) => {
    const decision = found(await findDecision(db, decisionId))
    if (decision.letter_file_id !== null) return null
    if (productDecisionsOf(decision.products).length > 0) return letterOf(db, decisionId)
    // A decision that only ends products is worked out in the amendment of the agreement: the mail says so.
    await mailEveryone(db, decision, [])
    return null
  })
  if (letter === null) return
  const stored = await storage().put(await renderDocument(admissionDecision2, letter))
  await inTransaction(SYSTEM, (db) => register(db, decisionId, stored))
}

async function register(db: Db, decisionId: string, stored: { sha256: string; size: number }): Promise<void> {
  const decision = found(await findDecision(db, decisionId))
  if (decision.letter_file_id !== null) return
  const name = `Besluit ${decision.number}.pdf`
  const { provider_id: providerId } = decision
  const fileId = await insertFile(db, {
    providerId,
    sha256: stored.sha256,
    name,
    mediaType: 'application/pdf',
    sizeBytes: stored.size,
  })
  await insertIssuedDocument(db, { providerId, kind: 'decision-letter', subjectId: decisionId, fileId })
  await recordEvent(db, {
    kind: 'document.issued',
    subject: `application:${decision.application_id}`,
    providerId,
    visibility: 'shared',
    payload: { document: 'decision-letter', sha256: stored.sha256 },
  })
  await mailEveryone(db, decision, [{ fileId, name }])
}

type Decided = { id: string; number: string; application_id: string; provider_id: string }

async function mailEveryone(db: Db, decision: Decided, attachments: { fileId: string; name: string }[]): Promise<void> {
  const application = found(await findApplication(db, decision.application_id))
  for (const person of await listRecipients(db, [decision.provider_id])) {
    await tell(db, {
      personId: person.id,
      providerId: decision.provider_id,
      recipient: person.email,
      message: 'decision',
      locale: 'nl',
      onceKey: `decision:${decision.id}:${person.id}`,
      parameters: {
        providerName: application.provider_name,
        applicationNumber: application.number,
        decisionNumber: decision.number,
        link: `${publicUrl()}/aanmeldingen/${application.id}`,
        attachments,
      },
    })
  }
}

import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { insertIssuedDocument } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findCategory, findRulesOfCategory } from '#db/queries/category.queries.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { categoryDecision1 } from '#templates/letters/category-decision/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { categoryLetterOf } from './category-letter.server.ts'

/**
 * Job: makes the letter of a confirmed category, keeps it by its hash and mails it. A second run finds the letter and
 * does nothing; of two runs at once one fails on the unique document and its retry finds the letter of the other.
 */
export async function issueCategoryLetter({ categoryId }: { categoryId: string }): Promise<void> {
  const letter = await inTransaction(SYSTEM, async (db) => {
    const assignment = found(await findCategory(db, categoryId))
    return assignment.letter_file_id === null ? categoryLetterOf(db, assignment) : null
  })
  if (letter === null) return
  const stored = await storage().put(await renderDocument(categoryDecision1, letter))
  await inTransaction(SYSTEM, (db) => register(db, categoryId, stored))
}

/** Where the provider reads it: with its application. */
function pageOf(subject: string): string {
  const [, applicationId] = /^application:(.+)$/.exec(subject) ?? []
  return applicationId ? `/aanmeldingen/${applicationId}/categorie` : '/categorie'
}

async function register(db: Db, categoryId: string, stored: { sha256: string; size: number }): Promise<void> {
  const assignment = found(await findCategory(db, categoryId))
  if (assignment.letter_file_id !== null) return
  const { provider_id: providerId } = assignment
  const name = `Categorie ${assignment.category ?? assignment.proposed}.pdf`
  const file = { providerId, sha256: stored.sha256, name, mediaType: 'application/pdf', sizeBytes: stored.size }
  const fileId = await insertFile(db, file)
  await insertIssuedDocument(db, { providerId, kind: 'category-letter', subjectId: categoryId, fileId })
  const { subject } = found(await findRulesOfCategory(db, assignment))
  await recordEvent(db, {
    kind: 'document.issued',
    subject,
    providerId,
    visibility: 'shared',
    payload: { document: 'category-letter', sha256: stored.sha256 },
  })
  for (const person of await listRecipients(db, [providerId])) {
    await tell(db, {
      personId: person.id,
      providerId,
      recipient: person.email,
      message: 'category-confirmed',
      locale: 'nl',
      onceKey: `category-confirmed:${categoryId}:${person.id}`,
      parameters: {
        providerName: person.legal_name,
        category: assignment.category ?? assignment.proposed,
        link: `${publicUrl()}${pageOf(subject)}`,
        attachments: [{ fileId, name }],
      },
    })
  }
}

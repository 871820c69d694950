import { SYSTEM } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { findProcedureTitle } from '#db/queries/procedure.queries.ts'
import { findNote, listItems } from '#db/queries/question.queries.ts'
import { insertNoteDocument } from '#db/queries/question.store.ts'
import { region } from '#db/reference-data/noord-limburg/region.ts'
import { inTransaction } from '#db/transaction.ts'
import { clarificationNote1 } from '#templates/notes/clarification-note/1/manifest.ts'
import { renderAnyway } from '#templates/render-anyway.ts'
import { noteDocument } from './note-content.ts'

/**
 * Job: makes the PDF of a published note and keeps it by its hash. A second run finds it and does nothing; of two runs
 * at once one fails on the unique document and its retry finds the other's.
 */
export async function issueNote({ noteId }: { noteId: string }): Promise<void> {
  const content = await inTransaction(SYSTEM, async (db) => {
    const note = found(await findNote(db, noteId))
    if (note.file_id !== null) return null
    return noteDocument({
      number: note.number,
      publishedAt: note.published_at,
      procedure: await findProcedureTitle(db, note.procedure_id),
      sender: { name: region.contractingBody.name, address: region.contractingBody.address },
      items: await listItems(db, [noteId]),
    })
  })
  if (content === null) return
  const stored = await storage().put(await renderAnyway(clarificationNote1, content))
  await inTransaction(SYSTEM, async (db) => {
    const name = `Nota van inlichtingen ${String(content.number)}.pdf`
    const file = { sha256: stored.sha256, name, mediaType: 'application/pdf', sizeBytes: stored.size }
    await insertNoteDocument(db, noteId, await insertFile(db, { ...file, providerId: null }))
  })
}

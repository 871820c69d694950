import { acceptsQuestions } from '#app/features/admission/moment.ts'
import { PUBLIC, SYSTEM, type ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findFile } from '#db/queries/file.store.ts'
import { asAdmissionMoment, listMoments } from '#db/queries/moment.queries.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { findNote, listItems, listNotes, listOwnQuestions } from '#db/queries/question.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

/** The published notes of a procedure with what matches the search, by document and paragraph; public. */
export function readNotes(slug: string, search: string) {
  return inTransaction(PUBLIC, async (db) => {
    const procedure = found(await findPublishedProcedure(db, slug))
    const notes = await listNotes(db, procedure.procedure_id)
    const items = await listItems(
      db,
      notes.map((note) => note.id),
    )
    const now = await databaseNow(db)
    const moments = (await listMoments(db, procedure.procedure_id)).map(asAdmissionMoment)
    return {
      procedure: { slug, title: procedure.content.title },
      notes: notes.map((note) => ({
        id: note.id,
        number: note.number,
        publishedAt: note.published_at,
        hasDocument: note.file_id !== null,
      })),
      items: items.filter((item) => matches(item, search)),
      total: items.length,
      open: moments
        .filter((moment) => acceptsQuestions(moment, now))
        .map(({ id, name, questionsUntil }) => ({ id, name, questionsUntil })),
      now,
    }
  })
}

function matches(item: { document: string; paragraph: string; question: string; answer: string }, search: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const text = [item.document, item.paragraph, item.question, item.answer].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}

/** The PDF of a published note, for everybody; `not-found` for a note of another procedure or one still being made. */
export async function readNoteFile(slug: string, noteId: string) {
  const file = await inTransaction(SYSTEM, async (db) => {
    const note = found(isId(noteId) ? await findNote(db, noteId) : undefined)
    return found(note.slug === slug && note.file_id !== null ? await findFile(db, note.file_id) : undefined)
  })
  return { name: file.name, mediaType: file.media_type, bytes: await storage().get(file.sha256) }
}

/** What the acting provider asked, each with its state and where it was answered. */
export function readOwnQuestions(actor: ProviderActor) {
  return inTransaction(actor, listOwnQuestions)
}

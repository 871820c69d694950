import { sql, type Insertable } from 'kysely'
import type { ClarificationItemTable, ClarificationNoteTable } from '../tables/clarification-note.ts'
import type { NoteEntryTable } from '../tables/note-entry.ts'
import type { QuestionTable } from '../tables/question.ts'
import type { Db } from '../transaction.ts'

/** Keeps a question as it was asked; false when one with this id is there already (the button was pressed twice). */
export async function insertQuestion(db: Db, question: Insertable<QuestionTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('question')
    .values(question)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Puts something in the region's inbox: a question to answer, or an answer to correct. */
export async function insertEntry(db: Db, entry: Insertable<NoteEntryTable>): Promise<void> {
  await db.insertInto('note_entry').values(entry).execute()
}

export function lockEntry(db: Db, entryId: string) {
  return db.selectFrom('note_entry').selectAll().where('id', '=', entryId).forUpdate().executeTakeFirst()
}

export type EntryWords = Pick<NoteEntryTable, 'document' | 'paragraph' | 'wording' | 'edited_by_name'> & {
  answer: string
  ready: boolean
}

/** Saves what will be published; the caller holds the lock. The database refuses it once it was published. */
export async function saveEntry(db: Db, entryId: string, words: EntryWords): Promise<void> {
  await db
    .updateTable('note_entry')
    .set({ ...words, edited_at: sql<Date>`clock_timestamp()`, row_version: sql`row_version + 1` })
    .where('id', '=', entryId)
    .execute()
}

/** One note of a procedure is made at a time, and nobody changes what is ready meanwhile. */
export async function lockReady(db: Db, procedureId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`openhuis.note:${procedureId}`}))`.execute(db)
  await db
    .selectFrom('note_entry')
    .select('id')
    .where('procedure_id', '=', procedureId)
    .where('ready', '=', true)
    .where('item_id', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The number of the next note of a procedure. */
export async function nextNoteNumber(db: Db, procedureId: string): Promise<number> {
  const { last } = await db
    .selectFrom('clarification_note')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where('procedure_id', '=', procedureId)
    .executeTakeFirstOrThrow()
  return last + 1
}

export type PublishedItem = {
  item: Insertable<ClarificationItemTable>
  entryId: string
  /** Whose question it answers, known to the region alone. */
  asked: { questionId: string; providerId: string } | null
}

/** Freezes a note with its items, and keeps for each asker, apart from it, where its answer stands. */
export async function insertNote(
  db: Db,
  note: Insertable<ClarificationNoteTable>,
  items: readonly PublishedItem[],
): Promise<void> {
  await db.insertInto('clarification_note').values(note).execute()
  await db
    .insertInto('clarification_item')
    .values(items.map(({ item }) => item))
    .execute()
  for (const { item, entryId, asked } of items) {
    await db.updateTable('note_entry').set({ item_id: item.id }).where('id', '=', entryId).execute()
    if (asked)
      await db
        .insertInto('question_outcome')
        .values({ question_id: asked.questionId, provider_id: asked.providerId, item_id: item.id })
        .execute()
  }
}

/** Keeps the PDF of a note; the database refuses a second one. */
export async function insertNoteDocument(db: Db, noteId: string, fileId: string): Promise<void> {
  await db.insertInto('clarification_document').values({ note_id: noteId, file_id: fileId }).execute()
}

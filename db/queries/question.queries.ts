import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** The questions that the acting provider asked, newest first, with where the answer was published. */
export function listOwnQuestions(db: Db) {
  return db
    .selectFrom('question')
    .innerJoin('procedure', 'procedure.id', 'question.procedure_id')
    .leftJoin('question_outcome', 'question_outcome.question_id', 'question.id')
    .leftJoin('clarification_item', 'clarification_item.id', 'question_outcome.item_id')
    .leftJoin('clarification_note', 'clarification_note.id', 'clarification_item.note_id')
    .selectAll('question')
    .select(['procedure.slug', 'clarification_note.number as note_number', 'clarification_item.answer'])
    .orderBy('question.asked_at', 'desc')
    .execute()
}

/** Every entry of the region's inbox, first asked first; corrections come last. */
export function listEntries(db: Db) {
  return entries(db).orderBy('question.asked_at').orderBy('note_entry.edited_at').execute()
}

export function findEntry(db: Db, entryId: string) {
  return entries(db).where('note_entry.id', '=', entryId).executeTakeFirst()
}

function entries(db: Db) {
  return db
    .selectFrom('note_entry')
    .leftJoin('question', 'question.id', 'note_entry.question_id')
    .leftJoin('provider', 'provider.id', 'question.provider_id')
    .leftJoin('admission_moment', 'admission_moment.id', 'question.moment_id')
    .leftJoin('clarification_item as corrected', 'corrected.id', 'note_entry.corrects_id')
    .selectAll('note_entry')
    .select([
      'question.number',
      'question.words',
      'question.asked_at',
      'question.asked_by_name',
      'question.provider_id',
    ])
    .select(['provider.legal_name as provider_name', 'admission_moment.name as moment_name'])
    .select(['admission_moment.answers_published_at', 'corrected.question as corrected_question'])
    .select('corrected.answer as corrected_answer')
}

/** The entry that corrects this published item, if one was made. */
export function findCorrection(db: Db, itemId: string) {
  return db.selectFrom('note_entry').select('id').where('corrects_id', '=', itemId).executeTakeFirst()
}

/** Entries that are ready for the next note of a procedure, in the order in which a note prints them. */
export function listReady(db: Db, procedureId: string) {
  return db
    .selectFrom('note_entry')
    .leftJoin('question', 'question.id', 'note_entry.question_id')
    .selectAll('note_entry')
    .select('question.provider_id')
    .where('note_entry.procedure_id', '=', procedureId)
    .where('note_entry.ready', '=', true)
    .where('note_entry.item_id', 'is', null)
    .orderBy('note_entry.document')
    .orderBy('note_entry.paragraph')
    .orderBy('note_entry.wording')
    .orderBy('note_entry.id')
    .execute()
}

/** The published notes of a procedure, latest first: the later one goes before the earlier. */
export function listNotes(db: Db, procedureId: string) {
  return db
    .selectFrom('clarification_note')
    .leftJoin('clarification_document', 'clarification_document.note_id', 'clarification_note.id')
    .selectAll('clarification_note')
    .select('clarification_document.file_id')
    .where('procedure_id', '=', procedureId)
    .orderBy('number', 'desc')
    .execute()
}

export function findNote(db: Db, noteId: string) {
  return db
    .selectFrom('clarification_note')
    .innerJoin('procedure', 'procedure.id', 'clarification_note.procedure_id')
    .leftJoin('clarification_document', 'clarification_document.note_id', 'clarification_note.id')
    .selectAll('clarification_note')
    .select(['procedure.slug', 'clarification_document.file_id'])
    .where('clarification_note.id', '=', noteId)
    .executeTakeFirst()
}

/** Questions and answers of these notes, with what took their place later. */
export async function listItems(db: Db, noteIds: readonly string[]) {
  return db
    .selectFrom('clarification_item')
    .innerJoin('clarification_note', 'clarification_note.id', 'clarification_item.note_id')
    .leftJoin('clarification_item as corrected', 'corrected.id', 'clarification_item.corrects_id')
    .leftJoin('clarification_note as corrected_note', 'corrected_note.id', 'corrected.note_id')
    .leftJoin('clarification_item as later', 'later.corrects_id', 'clarification_item.id')
    .leftJoin('clarification_note as later_note', 'later_note.id', 'later.note_id')
    .selectAll('clarification_item')
    .select(['clarification_note.number as note_number', 'corrected_note.number as corrects_note'])
    .select(['corrected.position as corrects_position', 'later_note.number as corrected_by_note'])
    .where('clarification_item.note_id', '=', sql<string>`any(${[...noteIds]}::uuid[])`)
    .orderBy('clarification_note.number', 'desc')
    .orderBy('clarification_item.position')
    .execute()
}

export function findItem(db: Db, itemId: string) {
  return db
    .selectFrom('clarification_item')
    .innerJoin('clarification_note', 'clarification_note.id', 'clarification_item.note_id')
    .selectAll('clarification_item')
    .select('clarification_note.procedure_id')
    .where('clarification_item.id', '=', itemId)
    .executeTakeFirst()
}

/** What is known of an asker that could give it away in a text; for the region. */
export async function identityOf(db: Db, providerId: string) {
  const provider = await db.selectFrom('provider').selectAll().where('id', '=', providerId).executeTakeFirstOrThrow()
  const people = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person.name')
    .where('membership.provider_id', '=', providerId)
    .execute()
  const signatories = await db.selectFrom('signatory').select('name').where('provider_id', '=', providerId).execute()
  const locations = await db.selectFrom('provider_location').selectAll().where('provider_id', '=', providerId).execute()
  return { provider, people: [...people, ...signatories].map(({ name }) => name), locations }
}

/** Who asked what this published item answers, also through corrections of it; for the region. */
export async function findAskerOfItem(db: Db, itemId: string): Promise<string | undefined> {
  const { rows } = await sql<{ provider_id: string }>`
    with recursive line as (
      select id, corrects_id from clarification_item where id = ${itemId}
      union select earlier.id, earlier.corrects_id
      from clarification_item earlier join line on line.corrects_id = earlier.id)
    select outcome.provider_id from question_outcome outcome join line on line.id = outcome.item_id`.execute(db)
  return rows[0]?.provider_id
}

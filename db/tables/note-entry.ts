import type { Generated } from 'kysely'

/** What the region is preparing for the next note: a question as it will be published, with its answer. */
export type NoteEntryTable = {
  id: string
  procedure_id: string
  question_id: string | null
  corrects_id: string | null
  document: string
  paragraph: string
  wording: string
  answer: Generated<string>
  ready: Generated<boolean>
  edited_by_name: string
  edited_at: Generated<Date>
  row_version: Generated<number>
  item_id: string | null
}

import type { Generated } from 'kysely'

/** A published nota van inlichtingen; points to nobody who asked. */
export type ClarificationNoteTable = {
  id: string
  procedure_id: string
  number: number
  published_at: Date
  published_by: string
}

/** One question with its answer as published. */
export type ClarificationItemTable = {
  id: string
  note_id: string
  position: number
  document: string
  paragraph: string
  question: string
  answer: string
  /** The earlier item that this one takes the place of. */
  corrects_id: string | null
}

/** The PDF of a note. */
export type ClarificationDocumentTable = { note_id: string; file_id: string; issued_at: Generated<Date> }

import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { formatMoment } from '#app/utils/format-date.ts'

/** One published question with its answer, as it is shown and printed. */
export type NoteItem = {
  position: number
  document: string
  paragraph: string
  question: string
  answer: string
  corrects_note: number | null
  corrects_position: number | null
}

/** What the PDF of a note says; the same for everybody, and nothing about who asked. */
export function noteDocument(note: {
  number: number
  publishedAt: Date
  procedure: string
  sender: { name: string; address: string }
  items: readonly NoteItem[]
}) {
  return {
    number: note.number,
    issuedOn: dayInAmsterdam(note.publishedAt),
    publishedAt: { text: formatMoment(note.publishedAt), instant: note.publishedAt.toISOString() },
    sender: note.sender,
    procedure: note.procedure,
    items: note.items.map((item) => ({
      number: `${String(note.number)}.${String(item.position)}`,
      document: item.document,
      paragraph: item.paragraph,
      question: item.question,
      answer: item.answer,
      corrects:
        item.corrects_note === null || item.corrects_position === null
          ? null
          : `het antwoord op vraag ${String(item.corrects_note)}.${String(item.corrects_position)}`,
    })),
  }
}

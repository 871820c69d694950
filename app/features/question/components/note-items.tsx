import { useTranslations } from 'use-intl'
import { Panel } from '#app/components/card.tsx'
import type { NoteItem } from '../note-content.ts'

export type ShownItem = NoteItem & { id: string; note_number: number; corrected_by_note: number | null }

/** Published questions with their answers, by document and paragraph; a replaced answer says what replaced it. */
export function NoteItems({ items, level = 3 }: { items: readonly ShownItem[]; level?: 2 | 3 }) {
  const t = useTranslations('questions.public')
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      {items.map((item) => (
        <Panel key={item.id}>
          <Heading id={`vraag-${String(item.note_number)}-${String(item.position)}`}>
            {`${String(item.note_number)}.${String(item.position)}`}{' '}
            {item.paragraph ? t('where', { document: item.document, paragraph: item.paragraph }) : item.document}
          </Heading>
          {item.corrected_by_note === null ? null : (
            <p>
              <strong>{t('correctedBy', { number: item.corrected_by_note })}</strong>
            </p>
          )}
          {item.corrects_note === null || item.corrects_position === null ? null : (
            <p>{t('corrects', { number: `${String(item.corrects_note)}.${String(item.corrects_position)}` })}</p>
          )}
          <p className="oh-lines">{item.question}</p>
          <p>
            <strong>{t('answer')}</strong>
          </p>
          <p className="oh-lines">{item.answer}</p>
        </Panel>
      ))}
    </>
  )
}

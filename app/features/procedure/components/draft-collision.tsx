import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { DraftField, DraftValues } from '../draft/draft-part.ts'
import type { DraftPartName } from '../draft/draft-parts.ts'
import { useDraftWords } from './draft-words.ts'

export type DraftCollisionProps = { part: DraftPartName; fields: readonly DraftField[]; stored: DraftValues }

/** When a colleague saved first: both texts of every field that differs. Saving again keeps one's own. */
export function DraftCollision({ part, fields, stored }: DraftCollisionProps) {
  const t = useTranslations('procedure.collision')
  const words = useDraftWords()
  const form = useFormAnswer()
  if (!form.collided) return null
  const asText = (value: string | readonly string[] | undefined) =>
    typeof value === 'string' ? value : (value ?? []).join(', ')
  const rows = fields
    .filter((field) => field.kind !== 'file')
    .map((field) => {
      const theirs = stored[field.name]
      const yours = Array.isArray(theirs) ? form.typedAll(field.name) : form.typed(field.name)
      return { name: field.name, theirs: asText(theirs), yours: asText(yours) }
    })
    .filter((row) => row.theirs !== row.yours)
  return (
    <Alert type="warning" heading={t('heading')}>
      <p>{t('meaning')}</p>
      <DataTable
        caption={t('heading')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'field', header: t('field'), rowHeader: true, cell: (row) => words.label(part, row.name) },
          { key: 'theirs', header: t('theirs'), cell: (row) => row.theirs || t('empty') },
          { key: 'yours', header: t('yours'), cell: (row) => row.yours || t('empty') },
        ]}
      />
    </Alert>
  )
}

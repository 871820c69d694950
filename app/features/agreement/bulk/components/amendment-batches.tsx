import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import type { AmendmentKind } from '../../amendment/amendment.ts'

type Batch = {
  id: string
  kind: AmendmentKind
  effective_on: string
  made_at: Date
  total: number
  made: number
  released: number
}

/** What was changed in many agreements together, with how far it is. */
export function AmendmentBatches({ batches }: { batches: readonly Batch[] }) {
  const t = useTranslations('amendment')
  const words = useTranslations('batch.list')
  const locale = useLocale()
  return (
    <Section heading={t('bulk.heading')} lead={t('bulk.lead')}>
      <DataTable
        caption={t('bulk.heading')}
        captionHidden
        rows={batches}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={t('bulk.none')}>{t('bulk.noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'what',
            header: t('life.about'),
            rowHeader: true,
            cell: ({ id, kind, effective_on: day }) => (
              <a href={`/juridisch/wijzigingen/${id}`}>
                {t('bulk.title', { kind: t(`kind.${kind}`), day: formatDate(day, locale) })}
              </a>
            ),
          },
          { key: 'at', header: words('madeAt'), cell: ({ made_at: at }) => <Moment at={at} short /> },
          { key: 'made', header: words('made'), cell: ({ made, total }) => words('of', { count: made, total }) },
          {
            key: 'released',
            header: words('released'),
            cell: ({ released, total }) => words('of', { count: released, total }),
          },
        ]}
      />
    </Section>
  )
}

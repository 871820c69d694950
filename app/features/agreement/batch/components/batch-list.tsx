import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'

type Batch = {
  id: string
  moment_name: string
  made_at: Date
  total: number
  made: number
  released: number
  in_force: number
}

/** What was made together, per admission moment, with how far it is. */
export function BatchList({ batches }: { batches: readonly Batch[] }) {
  const t = useTranslations('batch.list')
  if (batches.length === 0) return null
  return (
    <Section heading={t('heading')} lead={t('lead')}>
      <DataTable
        caption={t('heading')}
        captionHidden
        rows={batches}
        rowKey={(batch) => batch.id}
        columns={[
          {
            key: 'moment',
            header: t('moment'),
            rowHeader: true,
            cell: (batch) => <a href={`/juridisch/reeksen/${batch.id}`}>{batch.moment_name}</a>,
          },
          { key: 'at', header: t('madeAt'), cell: (batch) => <Moment at={batch.made_at} short /> },
          { key: 'made', header: t('made'), cell: ({ made, total }) => t('of', { count: made, total }) },
          {
            key: 'released',
            header: t('released'),
            cell: ({ released, total }) => t('of', { count: released, total }),
          },
          {
            key: 'force',
            header: t('inForce'),
            cell: (batch) => t('of', { count: batch.in_force, total: batch.total }),
          },
        ]}
      />
    </Section>
  )
}

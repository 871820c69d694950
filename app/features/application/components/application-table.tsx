import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Moment } from '#app/components/moment.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { pagesOf } from '../pages.ts'
import { shownStateOf, type StateFacts } from '../shown-state.ts'
import { STATE_TONE } from './application-state-bar.tsx'

type Row = StateFacts & { id: string; number: string; momentName: string }

/** The applications of one provider, each with its state. */
export function ApplicationTable({ applications }: { applications: readonly Row[] }) {
  const t = useTranslations('application.list')
  const words = useTranslations('application.state.word')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={applications}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'number',
          header: t('number'),
          rowHeader: true,
          cell: (row) => <a href={pagesOf(row.id).tasks}>{row.number}</a>,
        },
        { key: 'moment', header: t('moment'), cell: (row) => row.momentName },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => {
            const { state } = shownStateOf(row)
            return <StatusBadge tone={STATE_TONE[state]}>{words(state)}</StatusBadge>
          },
        },
        { key: 'closes', header: t('closes'), cell: (row) => <Moment at={row.closesAt} short /> },
      ]}
    />
  )
}

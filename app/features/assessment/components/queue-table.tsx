import { useTranslations } from 'use-intl'
import { DataTable, type Column } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { queueHref, queueSearch, type QueueFilter } from '../queue-filter.ts'
import type { QueueLine } from '../queue-item.ts'
import { StageBadge } from './stage-badge.tsx'

export type QueueTableProps = {
  lines: readonly QueueLine[]
  caption: string
  /** Goes along to every file, to come back to and to find the next one by. */
  filter: QueueFilter
}

/** The applications to work on; every line leads to the application. */
export function QueueTable({ lines, caption, filter }: QueueTableProps) {
  const t = useTranslations('procurement.queue')
  const kept = queueSearch(filter)
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      empty={<EmptyState heading={t('empty')}>{t('emptyMeaning')}</EmptyState>}
      columns={[
        {
          key: 'provider',
          header: t('provider'),
          ...sortOf(filter, 'provider'),
          rowHeader: true,
          cell: (line) => <a href={`/inkoop/aanmeldingen/${line.id}${kept}`}>{line.providerName}</a>,
        },
        { key: 'number', header: t('number'), ...sortOf(filter, 'number'), cell: (line) => line.number },
        { key: 'moment', header: t('moment'), ...sortOf(filter, 'moment'), cell: (line) => line.momentName },
        {
          key: 'submitted',
          header: t('submitted'),
          ...sortOf(filter, 'submitted'),
          cell: (line) => (line.submittedAt ? <Moment at={line.submittedAt} short /> : t('notSubmitted')),
        },
        {
          key: 'assigned',
          header: t('assigned'),
          ...sortOf(filter, 'assigned'),
          cell: (line) => line.assignedToName ?? t('nobody'),
        },
        { key: 'stage', header: t('stage'), ...sortOf(filter, 'stage'), cell: (line) => <StageCell line={line} /> },
      ]}
    />
  )
}

/** The heading sorts by its column; pressed again, the other way round. */
function sortOf(filter: QueueFilter, key: string): Pick<Column<QueueLine>, 'sortHref' | 'sorted'> {
  const sort = filter.sort === key ? `-${key}` : key
  const sorted = filter.sort === key ? 'ascending' : filter.sort === `-${key}` ? 'descending' : undefined
  return { sortHref: queueHref({ ...filter, sort, page: 1 }), sorted }
}

function StageCell({ line }: { line: QueueLine }) {
  const t = useTranslations('procurement.queue')
  return (
    <>
      <StageBadge stage={line.stage} />
      {line.late ? <div className="oh-muted">{t('late')}</div> : null}
      {line.stage === 'to-confirm' && line.proposedByName ? (
        <div className="oh-muted">{t('proposedBy', { name: line.proposedByName })}</div>
      ) : null}
    </>
  )
}

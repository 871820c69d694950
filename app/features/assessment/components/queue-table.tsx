import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import type { QueueItem } from '../queue-item.ts'
import type { WorkStage } from '../work.ts'
import { StageBadge } from './stage-badge.tsx'

export type QueueLine = QueueItem & { stage: WorkStage; late: boolean }

/** The applications to work on; every line leads to the application. */
export function QueueTable({ lines, caption }: { lines: readonly QueueLine[]; caption: string }) {
  const t = useTranslations('procurement.queue')
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
          rowHeader: true,
          cell: (line) => <a href={`/inkoop/aanmeldingen/${line.id}`}>{line.providerName}</a>,
        },
        { key: 'number', header: t('number'), cell: (line) => line.number },
        { key: 'moment', header: t('moment'), cell: (line) => line.momentName },
        {
          key: 'submitted',
          header: t('submitted'),
          cell: (line) => (line.submittedAt ? <Moment at={line.submittedAt} short /> : t('notSubmitted')),
        },
        { key: 'stage', header: t('stage'), cell: (line) => <StageCell line={line} /> },
      ]}
    />
  )
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

import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import type { ClosingChangeKind } from '../closing-change.ts'

export type ClosingRecordLine = {
  id: string
  kind: ClosingChangeKind
  closed_before: Date
  closes_after: Date
  reason: string
  changed_at: Date
  outage_from: Date | null
  outage_until: Date | null
}

/** What was changed about the closing, and why: the same record the public page shows. */
export function ClosingRecord({ changes }: { changes: readonly ClosingRecordLine[] }) {
  const t = useTranslations('procurement.closing')
  return (
    <DataTable
      caption={t('record')}
      captionHidden
      rows={changes}
      rowKey={(change) => change.id}
      empty={<EmptyState heading={t('unchanged')}>{t('unchangedMeaning')}</EmptyState>}
      columns={[
        { key: 'kind', header: t('kind'), rowHeader: true, cell: (change) => t(`kinds.${change.kind}`) },
        { key: 'before', header: t('before'), cell: (change) => <Moment at={change.closed_before} short /> },
        { key: 'after', header: t('after'), cell: (change) => <Moment at={change.closes_after} short /> },
        {
          key: 'reason',
          header: t('reason'),
          cell: (change) => (
            <>
              {change.reason}
              {change.outage_from && change.outage_until ? (
                <span className="oh-block oh-muted">
                  {t('outageTerm')} <Moment at={change.outage_from} short /> – <Moment at={change.outage_until} short />
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'at', header: t('changedAt'), cell: (change) => <Moment at={change.changed_at} short /> },
      ]}
    />
  )
}

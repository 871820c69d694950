import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Moment } from '#app/components/moment.tsx'
import { pagesOf } from '../pages.ts'

export type SentLine = { id: string; number: string; at: Date; by: string }

/** Everything that was sent in for one application, newest first, with its receipts. */
export function SentTable({ applicationId, sent }: { applicationId: string; sent: readonly SentLine[] }) {
  const t = useTranslations('application.summary')
  return (
    <DataTable
      caption={t('sentCaption')}
      captionHidden
      rows={[...sent].reverse()}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'number',
          header: t('sentNumber'),
          rowHeader: true,
          cell: (line) => <a href={pagesOf(applicationId).receipt(line.id)}>{line.number}</a>,
        },
        { key: 'at', header: t('sentAt'), cell: (line) => <Moment at={line.at} short /> },
        { key: 'by', header: t('sentBy'), cell: (line) => line.by },
      ]}
    />
  )
}

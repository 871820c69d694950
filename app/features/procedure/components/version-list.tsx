import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Moment } from '#app/components/moment.tsx'

export type VersionLine = { number: number; at: Date | null; reason: string }

/** The published versions, newest first, each with its reason and the difference from the one before it. */
export function VersionList({ slug, versions }: { slug: string; versions: readonly VersionLine[] }) {
  const t = useTranslations('procedure.versions')
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      rows={versions}
      rowKey={(version) => String(version.number)}
      columns={[
        {
          key: 'number',
          header: t('number'),
          rowHeader: true,
          cell: ({ number }) => (
            <a href={`/procedures/${slug}/versies/${String(number)}`}>
              {number === 1 ? t('first') : t('difference', { number, previous: number - 1 })}
            </a>
          ),
        },
        { key: 'at', header: t('at'), cell: ({ at }) => (at ? <Moment at={at} short /> : '') },
        { key: 'reason', header: t('reason'), cell: ({ reason }) => reason },
      ]}
    />
  )
}

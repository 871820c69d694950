import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/explain.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { TreatedCase } from '../equal-treatment.ts'
import { TREATMENT_TONE } from './treatment-tone.ts'

/** What others with the same shortcoming were asked or told, so that this one is treated the same. */
export function EqualCases({ criterionId, others }: { criterionId: string; others: readonly TreatedCase[] }) {
  const t = useTranslations('equalTreatment')
  const columns = useTranslations('procurement.queue')
  const summary = `${t('others.heading')} ${criterionId} (${String(others.length)})`
  return (
    <Details summary={summary} open={others.length > 0}>
      <DataTable
        caption={summary}
        captionHidden
        rows={others}
        rowKey={(one) => `${one.applicationId} ${one.round}`}
        empty={<p className="oh-muted">{t('others.none')}</p>}
        columns={[
          { key: 'number', header: columns('number'), rowHeader: true, cell: (one) => one.number },
          {
            key: 'treatment',
            header: columns('stage'),
            cell: (one) => (
              <StatusBadge tone={TREATMENT_TONE[one.treatment]}>{t(`treatment.${one.treatment}`)}</StatusBadge>
            ),
          },
          { key: 'words', header: t('words'), cell: (one) => one.words },
        ]}
      />
    </Details>
  )
}

import { useTranslations } from 'use-intl'
import { Moment } from '#app/components/moment.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { GivenVerdict } from '../four-eyes.ts'
import { OutcomeBadge } from './outcome-badge.tsx'

/** What an officer found, to read. */
export function GivenVerdictSummary({ verdict }: { verdict: GivenVerdict }) {
  const t = useTranslations('assessment.verdict')
  return (
    <SummaryList
      items={[
        { term: t(`reader.${verdict.reader}`), value: <OutcomeBadge outcome={verdict.outcome} /> },
        ...(verdict.reason ? [{ term: t('reason'), value: verdict.reason }] : []),
        ...(verdict.products.length > 0 ? [{ term: t('products'), value: verdict.products.join(', ') }] : []),
        ...(verdict.internalNote ? [{ term: t('note'), value: verdict.internalNote }] : []),
        {
          term: t('givenBy'),
          value: (
            <>
              {verdict.officerName}, <Moment at={verdict.givenAt} short />
            </>
          ),
        },
      ]}
    />
  )
}

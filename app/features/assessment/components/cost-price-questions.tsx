import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Check } from '#app/features/cost-price/checks/check.ts'
import { ProblemTable } from '#app/features/cost-price/components/problem-table.tsx'
import type { WorkbookProblem } from '#app/features/cost-price/cost-price.ts'

export type CostPriceQuestionsProps = { problems: readonly WorkbookProblem[]; checks: readonly Check[] }

/** What the portal asked about the workbook: what it could not read as meant, and what is unusual. Never a verdict. */
export function CostPriceQuestions({ problems, checks }: CostPriceQuestionsProps) {
  const t = useTranslations('assessment.costPrice')
  if (problems.length === 0 && checks.length === 0) {
    return <EmptyState heading={t('noQuestions')}>{t('noQuestionsMeaning')}</EmptyState>
  }
  return (
    <>
      {problems.length > 0 ? <ProblemTable problems={problems} /> : null}
      {checks.length > 0 ? <CheckTable checks={checks} /> : null}
    </>
  )
}

function CheckTable({ checks }: { checks: readonly Check[] }) {
  const t = useTranslations('assessment.costPrice')
  return (
    <DataTable
      caption={t('questions')}
      captionHidden
      rows={checks}
      rowKey={(check) => `${check.id} ${check.product ?? ''} ${check.observed}`}
      columns={[
        {
          key: 'about',
          header: t('about'),
          rowHeader: true,
          cell: (check) => (
            <>
              <StatusBadge tone={check.severity === 'information' ? 'info' : 'warning'}>
                {t(`severity.${check.severity}`)}
              </StatusBadge>{' '}
              {check.product}
            </>
          ),
        },
        { key: 'rule', header: t('rule'), cell: (check) => check.rule },
        { key: 'observed', header: t('observed'), cell: (check) => check.observed },
        { key: 'band', header: t('usual'), cell: (check) => check.band },
        {
          key: 'officer',
          header: t('meaning'),
          cell: (check) => (
            <>
              {check.officer}
              <div className="oh-muted">{check.source}</div>
            </>
          ),
        },
      ]}
    />
  )
}

import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { WorkbookProblem } from '../cost-price.ts'

/** What could not be read as meant, each with its sheet and cell and what to do; what must be corrected goes first. */
export function ProblemTable({ problems }: { problems: readonly WorkbookProblem[] }) {
  const t = useTranslations('costPrice.problems')
  const ordered = [...problems].sort((one, other) => one.severity.localeCompare(other.severity))
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={ordered}
      rowKey={(problem) => `${problem.key} ${problem.sheet} ${problem.cell} ${problem.message}`}
      columns={[
        { key: 'where', header: t('where'), rowHeader: true, cell: (problem) => <Place problem={problem} /> },
        {
          key: 'what',
          header: t('what'),
          cell: (problem) => (
            <>
              <StatusBadge tone={problem.severity === 'blocking' ? 'error' : 'warning'}>
                {t(`severity.${problem.severity}`)}
              </StatusBadge>{' '}
              {problem.label}. {problem.message}
            </>
          ),
        },
        { key: 'found', header: t('found'), cell: (problem) => problem.found || t('empty') },
        { key: 'expected', header: t('expected'), cell: (problem) => problem.expected },
      ]}
    />
  )
}

function Place({ problem: { sheet, cell } }: { problem: WorkbookProblem }) {
  const t = useTranslations('costPrice.problems')
  if (cell) return <>{t('cell', { sheet, cell })}</>
  return <>{sheet ? t('sheet', { sheet }) : t('file')}</>
}

import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { WorkbookProblem } from '../cost-price.ts'

export type ProblemTableProps = {
  problems: readonly WorkbookProblem[]
  /** Where the same answer can be typed in the portal. */
  placeOf?: ((key: string) => string | undefined) | undefined
}

/** What could not be read as meant, each with its sheet and cell and what to do; what must be corrected goes first. */
export function ProblemTable({ problems, placeOf }: ProblemTableProps) {
  const t = useTranslations('costPrice.problems')
  const typed = useTranslations('costPrice.typed')
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
              {problem.label}. {problem.message} <PlaceLink href={placeOf?.(problem.key)} text={typed('fix')} />
            </>
          ),
        },
        { key: 'found', header: t('found'), cell: (problem) => problem.found || t('empty') },
        { key: 'expected', header: t('expected'), cell: (problem) => problem.expected },
      ]}
    />
  )
}

function PlaceLink({ href, text }: { href: string | undefined; text: string }) {
  return href === undefined ? null : <a href={href}>{text}</a>
}

function Place({ problem: { sheet, cell } }: { problem: WorkbookProblem }) {
  const t = useTranslations('costPrice.problems')
  if (cell) return <>{t('cell', { sheet, cell })}</>
  return <>{sheet ? t('sheet', { sheet }) : t('file')}</>
}

import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useCheckWords } from '#app/features/cost-price/components/use-check-words.ts'
import { ProblemTable } from '#app/features/cost-price/components/problem-table.tsx'
import type { Check } from '#app/features/cost-price/checks/check.ts'
import type { WorkbookProblem } from '#app/features/cost-price/cost-price.ts'
import type { FlagState } from '../flag-answer.ts'

export type ShownFlag = FlagState & { key: string; check: Check }
export type CostPriceQuestionsProps = {
  problems: readonly WorkbookProblem[]
  flags: readonly ShownFlag[]
  /** The page of one flag. */
  flagHref: (key: string) => string
}

const SEVERITY = { blocking: 'error', question: 'warning', information: 'info' } as const
const STATE = { open: 'neutral', accepted: 'ok', asked: 'warning' } as const

/** What the portal asked about the workbook: what it could not read as meant, and what is unusual. Never a verdict. */
export function CostPriceQuestions({ problems, flags, flagHref }: CostPriceQuestionsProps) {
  const t = useTranslations('assessment.costPrice')
  if (problems.length === 0 && flags.length === 0) {
    return <EmptyState heading={t('noQuestions')}>{t('noQuestionsMeaning')}</EmptyState>
  }
  return (
    <>
      {problems.length > 0 ? <ProblemTable problems={problems} /> : null}
      {flags.length > 0 ? <FlagTable flags={flags} flagHref={flagHref} /> : null}
    </>
  )
}

function FlagTable({ flags, flagHref }: Pick<CostPriceQuestionsProps, 'flags' | 'flagHref'>) {
  const t = useTranslations('assessment.costPrice')
  const words = useCheckWords()
  return (
    <DataTable
      caption={t('questions')}
      captionHidden
      rows={flags}
      rowKey={(flag) => flag.key}
      columns={[
        {
          key: 'rule',
          header: t('rule'),
          rowHeader: true,
          cell: ({ key, check }) => <a href={flagHref(key)}>{words(check).rule}</a>,
        },
        {
          key: 'about',
          header: t('about'),
          cell: ({ check }) => (
            <>
              <StatusBadge tone={SEVERITY[check.severity]}>{t(`severity.${check.severity}`)}</StatusBadge>{' '}
              {check.product ?? t('wholeOrganisation')}
            </>
          ),
        },
        { key: 'observed', header: t('observed'), cell: ({ check }) => words(check).observed },
        { key: 'band', header: t('usual'), cell: ({ check }) => words(check).band },
        {
          key: 'state',
          header: t('flag.state'),
          cell: ({ state, history: [last] }) => (
            <>
              <StatusBadge tone={STATE[state]}>{t(`flag.states.${state}`)}</StatusBadge>
              {last && state !== 'open' ? <div className="oh-muted">{last.by}</div> : null}
            </>
          ),
        },
      ]}
    />
  )
}

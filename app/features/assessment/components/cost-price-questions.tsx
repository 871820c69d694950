import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import type { WorkbookProblem } from '#app/features/cost-price/cost-price.ts'

type Question = { key: string; where: string; about: string; message: string }

/** What the portal asked about the workbook: what it could not read as meant, and what is unusual. Never a verdict. */
export function CostPriceQuestions({
  problems,
  checks,
}: {
  problems: readonly WorkbookProblem[]
  checks: readonly unknown[]
}) {
  const t = useTranslations('assessment.costPrice')
  const questions = [...problems.map(problemQuestion), ...checks.flatMap(checkQuestion)]
  return (
    <DataTable
      caption={t('questions')}
      captionHidden
      rows={questions}
      rowKey={(question) => question.key}
      empty={<EmptyState heading={t('noQuestions')}>{t('noQuestionsMeaning')}</EmptyState>}
      columns={[
        { key: 'about', header: t('about'), rowHeader: true, cell: (question) => question.about },
        { key: 'message', header: t('message'), cell: (question) => question.message },
        { key: 'where', header: t('where'), cell: (question) => question.where },
      ]}
    />
  )
}

function problemQuestion(problem: WorkbookProblem, index: number): Question {
  const where = [problem.sheet, problem.cell].filter(Boolean).join('!')
  return { key: `${problem.key}-${index}`, where, about: problem.label, message: problem.message }
}

/** Checks are kept as plain data of the year they were made; only what can be shown as a sentence is. */
function checkQuestion(check: unknown, index: number): Question[] {
  if (typeof check !== 'object' || check === null || !('message' in check)) return []
  const { message, label, cell } = check as { message: unknown; label?: unknown; cell?: unknown }
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return text(message) ? [{ key: `check-${index}`, where: text(cell), about: text(label), message: text(message) }] : []
}

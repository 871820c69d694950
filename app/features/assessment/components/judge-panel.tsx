import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { AssessmentHeader, LineView } from '../assessment-view.ts'
import { GivenVerdictSummary } from './given-verdict.tsx'
import { Requirement } from './requirement.tsx'
import { VerdictForm } from './verdict-form.tsx'

export type JudgePanelProps = {
  page: {
    header: Pick<AssessmentHeader, 'repairRuns' | 'ownProposal'>
    line: LineView
    reader: 'first' | 'second'
    rowVersion: number
    blind: boolean
    mayJudge: boolean
    nextOpen: string | undefined
    repairWords: string | undefined
  }
}

/** The requirement, what the portal found, what was said before, and the form to judge. */
export function JudgePanel({ page }: JudgePanelProps) {
  const t = useTranslations('assessment.judge')
  const { line, reader, mayJudge } = page
  const given = [...(reader === 'second' && line.first ? [line.first] : []), ...(mayJudge ? [] : verdictsToRead(page))]
  return (
    <>
      <Requirement criterion={line.criterion} />
      {page.repairWords ? (
        <Alert heading={t('repairAsked')}>
          <p>{page.repairWords}</p>
        </Alert>
      ) : null}
      {page.header.repairRuns ? <Alert type="warning">{t('repairRuns')}</Alert> : null}
      {page.blind && mayJudge ? <Alert>{t('blind')}</Alert> : null}
      {given.map((verdict) => (
        <GivenVerdictSummary key={verdict.reader} verdict={verdict} />
      ))}
      {mayJudge ? (
        <VerdictForm line={line} reader={reader} rowVersion={page.rowVersion} hasNext={page.nextOpen !== undefined} />
      ) : null}
    </>
  )
}

function verdictsToRead({ line, reader }: JudgePanelProps['page']) {
  return [...(reader === 'first' && line.first ? [line.first] : []), ...(line.second ? [line.second] : [])]
}

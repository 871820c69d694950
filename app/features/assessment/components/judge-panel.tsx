import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { AssessmentHeader, LineView } from '../assessment-view.ts'
import type { GivenVerdict } from '../four-eyes.ts'
import { GivenVerdictSummary } from './given-verdict.tsx'
import { Requirement } from './requirement.tsx'
import { SightingForms } from './sighting-form.tsx'
import { VerdictForm } from './verdict-form.tsx'

export type JudgePanelProps = {
  page: {
    header: Pick<AssessmentHeader, 'repairRuns' | 'ownProposal'>
    line: LineView
    reader: GivenVerdict['reader']
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
      {mayJudge && reader === 'third' ? <Alert heading={t('third')}>{t('thirdMeaning')}</Alert> : null}
      {verdictsToRead(page).map((verdict) => (
        <GivenVerdictSummary key={verdict.reader} verdict={verdict} />
      ))}
      {mayJudge ? <SightingForms line={line} /> : null}
      {mayJudge ? (
        <VerdictForm line={line} reader={reader} rowVersion={page.rowVersion} hasNext={page.nextOpen !== undefined} />
      ) : null}
    </>
  )
}

/** What others found, as far as it may be seen here; an own verdict that can be changed stands in the form. */
function verdictsToRead({ line: { first, second, third }, reader, mayJudge }: JudgePanelProps['page']): GivenVerdict[] {
  const inForm = mayJudge && reader === 'first'
  return [inForm ? undefined : first, second, third].filter((verdict) => verdict !== undefined)
}

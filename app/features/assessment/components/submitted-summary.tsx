import { useTranslations } from 'use-intl'
import { Hash } from '#app/components/hash.tsx'
import { Moment } from '#app/components/moment.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'

export type SubmissionFacts = {
  receiptNumber: string
  sha256: string
  submittedAt: Date
  submittedBy: string
  kind: 'application' | 'repair'
}

/** Which submission is judged: the last one, frozen when it was sent in. */
export function SubmittedSummary({ submission }: { submission: SubmissionFacts }) {
  const t = useTranslations('assessment.submission')
  return (
    <SummaryList
      items={[
        { term: t('receipt'), value: `${submission.receiptNumber} (${t(submission.kind)})` },
        { term: t('at'), value: <Moment at={submission.submittedAt} /> },
        { term: t('by'), value: submission.submittedBy },
        { term: t('hash'), value: <Hash sha256={submission.sha256} /> },
      ]}
    />
  )
}

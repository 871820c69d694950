import { useLocale, useTranslations } from 'use-intl'
import { Decimal } from '#app/components/amount.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Answer } from '#app/features/application/application.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { LineView } from '../assessment-view.ts'
import { AutomaticNote } from './automatic-note.tsx'
import { Certificates } from './certificates.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { EvidenceViewer } from './evidence-viewer.tsx'

/** What was submitted on one criterion: answer, explanation, evidence to open. */
export function SubmittedPart({ line }: { line: LineView }) {
  const t = useTranslations('assessment.submitted')
  const locale = useLocale()
  const stored = line.evidence.filter((item) => item.fileId !== null)
  return (
    <>
      <SummaryList
        items={[
          { term: t('answer'), value: line.answer ? <AnswerWords answer={line.answer} /> : t('noAnswer') },
          ...(line.answer?.eventDate
            ? [{ term: t('eventDate'), value: formatDate(line.answer.eventDate, locale) }]
            : []),
          ...(line.answer?.explanation ? [{ term: t('explanation'), value: line.answer.explanation }] : []),
          { term: t('products'), value: line.products.map((product) => `${product.code} ${product.name}`).join(', ') },
        ]}
      />
      <h3>{t('evidence')}</h3>
      {stored.length === 0 ? <p className="oh-muted">{t('noEvidence')}</p> : <EvidenceList evidence={stored} />}
      <Certificates line={line} />
      {line.parties.map((party) => (
        <PartySubmitted key={party.id} party={party} />
      ))}
      <EvidenceViewer line={line} />
      <AutomaticNote line={line} />
    </>
  )
}

/** What was submitted on this criterion on behalf of another organisation. */
function PartySubmitted({ party }: { party: LineView['parties'][number] }) {
  const t = useTranslations('assessment.submitted')
  const parties = useTranslations('parties')
  const { name, role, answer, evidence } = party
  return (
    <>
      <h3>{parties('officer.answerOf', { name, role: parties(`role.${role}`) })}</h3>
      <SummaryList
        items={[
          { term: t('answer'), value: answer ? <AnswerWords answer={answer} /> : t('noAnswer') },
          ...(answer?.explanation ? [{ term: t('explanation'), value: answer.explanation }] : []),
        ]}
      />
      {evidence.length > 0 ? <EvidenceList evidence={evidence} /> : null}
    </>
  )
}

function AnswerWords({ answer: { answer } }: { answer: Answer }) {
  const t = useTranslations('common')
  if (answer.type === 'yes-no') return <strong>{t(answer.value)}</strong>
  return answer.type === 'number' ? <Decimal value={answer.value} /> : <>{answer.value}</>
}

import { useLocale, useTranslations } from 'use-intl'
import { Decimal } from '#app/components/amount.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Answer } from '#app/features/application/application.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { EvidenceView, LineView } from '../assessment-view.ts'
import { AutomaticNote } from './automatic-note.tsx'

/** What was submitted on one criterion: answer, explanation, evidence to open. */
export function SubmittedPart({ line }: { line: LineView }) {
  const t = useTranslations('assessment.submitted')
  return (
    <>
      <SummaryList
        items={[
          { term: t('answer'), value: line.answer ? <AnswerWords answer={line.answer} /> : t('noAnswer') },
          ...(line.answer?.explanation ? [{ term: t('explanation'), value: line.answer.explanation }] : []),
          { term: t('products'), value: line.products.map((product) => `${product.code} ${product.name}`).join(', ') },
        ]}
      />
      <h3>{t('evidence')}</h3>
      {line.evidence.length === 0 ? (
        <p className="oh-muted">{t('noEvidence')}</p>
      ) : (
        <EvidenceList evidence={line.evidence} />
      )}
      <AutomaticNote line={line} />
    </>
  )
}

function AnswerWords({ answer: { answer } }: { answer: Answer }) {
  const t = useTranslations('common')
  if (answer.type === 'yes-no') return <strong>{t(answer.value)}</strong>
  return answer.type === 'number' ? <Decimal value={answer.value} /> : <>{answer.value}</>
}

function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations('assessment.submitted')
  const locale = useLocale()
  const dated = (item: EvidenceView) =>
    item.documentDate ? t('dated', { date: formatDate(item.documentDate, locale) }) : t('undated')
  const stored = evidence.filter((item) => item.fileId !== null)
  const seen = evidence.filter((item) => item.fileId === null)
  return (
    <>
      <FileList
        files={stored.map((item) => ({
          name: `${item.name} (${item.fileName ?? ''})`,
          href: `/inkoop/bestanden/${item.fileId ?? ''}`,
          note: dated(item),
          ...(item.bytes === null ? {} : { bytes: item.bytes }),
          ...(item.sha256 === null ? {} : { sha256: item.sha256 }),
        }))}
      />
      {seen.map((item) => (
        <p key={item.id}>{t('seenOnly', { name: item.name, dated: dated(item) })}</p>
      ))}
    </>
  )
}

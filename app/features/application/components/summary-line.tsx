import { useTranslations } from 'use-intl'
import type { SummaryAnswer } from '../summary.ts'
import { EvidenceLines } from './evidence-lines.tsx'
import { useAnswerWords } from './given-answer.tsx'

/** The way back to the page of a part, while it can be changed. */
export function ChangeLink({ href, editable, of }: { href: string; editable: boolean; of: string }) {
  const t = useTranslations('application.summary')
  if (!editable) return null
  return (
    <a href={href}>
      {t('change')} <span className="oh-visually-hidden">{of}</span>
    </a>
  )
}

/** One answer in words, with its explanation and evidence. */
export function AnswerLine({ line: { given, evidence } }: { line: SummaryAnswer }) {
  const words = useAnswerWords()
  return (
    <>
      {given ? words(given.answer) : null}
      {given?.explanation ? <p>{given.explanation}</p> : null}
      {evidence.length > 0 ? <EvidenceLines evidence={evidence} /> : null}
    </>
  )
}

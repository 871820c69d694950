import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SummaryList } from './summary-list.tsx'

export type ExplainProps = {
  /** The question it answers; "Hoe komt dit tot stand?" by default. */
  question?: string | undefined
  /** What was known and used. */
  facts?: ReactNode | undefined
  /** Which rule was applied. */
  rule?: ReactNode | undefined
  /** Where the rule comes from: law, article, version. */
  source?: ReactNode | undefined
  /** What follows from it. */
  result?: ReactNode | undefined
  children?: ReactNode
}

/** Every computed outcome opens into facts, rule, source and result. */
export function Explain({ question, facts, rule, source, result, children }: ExplainProps) {
  const t = useTranslations('common.explain')
  const items = [
    { term: t('facts'), value: facts },
    { term: t('rule'), value: rule },
    { term: t('source'), value: source },
    { term: t('result'), value: result },
  ].filter((item) => item.value !== undefined)
  return (
    <details className="oh-details oh-details--explain">
      <summary>{question ?? t('question')}</summary>
      <div className="oh-details__body">
        {items.length > 0 ? <SummaryList items={items} /> : null}
        {children}
      </div>
    </details>
  )
}

export type DetailsProps = { summary: ReactNode; open?: boolean | undefined; children: ReactNode }

/** Something to open when you want to know more. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className="oh-details" open={open}>
      <summary>{summary}</summary>
      <div className="oh-details__body">{children}</div>
    </details>
  )
}

import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/utils/format-date.ts'
import type { SummaryEvidence } from '../summary.ts'

/** Evidence in words: what it is, which file, of which day. */
export function EvidenceLines({ evidence }: { evidence: readonly SummaryEvidence[] }) {
  const t = useTranslations('application.summary')
  const words = useTranslations('application.evidence')
  const locale = useLocale()
  return (
    <ul>
      {evidence.map((item) => (
        <li key={item.id}>
          {item.name}
          {item.fileName ? `: ${item.fileName}` : ''}
          {item.shown ? `: ${words('shownBy', item.shown)}` : ''}
          {item.documentDate ? ` (${t('evidenceDated', { date: formatDate(item.documentDate, locale) })})` : ''}
        </li>
      ))}
    </ul>
  )
}

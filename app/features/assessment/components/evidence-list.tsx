import { useLocation } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { FileList } from '#app/components/file-list.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import type { EvidenceView } from '../assessment-view.ts'

/** Pieces of evidence with their date and whether they counted on the day itself; each can be opened. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceView[] }) {
  const stored = evidence.filter((item) => item.fileId !== null)
  return (
    <FileList
      files={stored.map((item) => ({
        name: `${item.name} (${item.fileName ?? ''})`,
        href: `/inkoop/bestanden/${item.fileId ?? ''}`,
        note: <Validity item={item} />,
        ...(item.bytes === null ? {} : { bytes: item.bytes }),
        ...(item.sha256 === null ? {} : { sha256: item.sha256 }),
        ...(item.drawn ? { action: <ShowLink item={item} /> } : {}),
      }))}
    />
  )
}

function ShowLink({ item }: { item: EvidenceView }) {
  const t = useTranslations('assessment.submitted')
  const search = new URLSearchParams(useLocation().search)
  search.set('stuk', item.id)
  return (
    <a href={`?${search.toString()}#document`}>
      {t('show')}
      <span className="oh-visually-hidden"> {item.name}</span>
    </a>
  )
}

/** The date of a document, and what the rule of its age says about it. */
function Validity({ item: { documentDate, validity } }: { item: EvidenceView }) {
  const t = useTranslations('assessment.submitted')
  const locale = useLocale()
  const until = 'validUntil' in validity ? validity.validUntil : null
  return (
    <>
      {documentDate ? t('dated', { date: formatDate(documentDate, locale) }) : t('undated')}
      {until && validity.valid ? `. ${t('validUntil', { date: formatDate(until, locale) })}` : null}{' '}
      {validity.valid ? null : <StatusBadge tone="error">{t(`invalid.${validity.reason}`)}</StatusBadge>}
    </>
  )
}

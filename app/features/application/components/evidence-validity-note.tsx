import { useLocale, useTranslations } from 'use-intl'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import { evidenceValidity, type DocumentDates, type ValidityRule } from '../evidence-validity.ts'

export type EvidenceValidityNoteProps = { request: ValidityRule; dates: DocumentDates; closingDay: string }

/** Says whether a document is valid at the closing, and until when it counts. */
export function EvidenceValidityNote({ request, dates, closingDay }: EvidenceValidityNoteProps) {
  const t = useTranslations('application.evidence')
  const locale = useLocale()
  const { documentDate } = dates
  const validity = evidenceValidity(request, dates, closingDay)
  const dated = documentDate ? t('dated', { date: formatDate(documentDate, locale) }) : t('undated')
  const closing = formatDate(closingDay, locale)
  if (validity.valid)
    return (
      <>
        {dated} <StatusBadge tone="ok">{t('valid')}</StatusBadge> {t('validAtClosing', { closing })}{' '}
        {validity.validUntil ? t('validUntil', { date: formatDate(validity.validUntil, locale) }) : null}
      </>
    )
  const months = request.maximumAgeMonths ?? 0
  return (
    <>
      {dated} <StatusBadge tone="error">{t('invalid')}</StatusBadge>{' '}
      {t(`problem.${validity.reason}`, { closing, months })}
    </>
  )
}

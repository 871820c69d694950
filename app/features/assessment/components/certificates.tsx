import { useLocale, useTranslations } from 'use-intl'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { formatDate, formatMoment } from '#app/utils/format-date.ts'
import type { CertificateView, LineView } from '../assessment-view.ts'

/** What is only shown: what the provider stated of it, and what an officer saw. */
export function Certificates({ line }: { line: Pick<LineView, 'certificates' | 'evidence'> }) {
  const t = useTranslations('assessment.sighting')
  if (line.certificates.length === 0) return null
  return (
    <>
      <h3>{t('heading')}</h3>
      {line.certificates.map((certificate) => (
        <Certificate key={certificate.evidenceId} certificate={certificate} evidence={line.evidence} />
      ))}
    </>
  )
}

function Certificate({ certificate, evidence }: { certificate: CertificateView } & Pick<LineView, 'evidence'>) {
  const t = useTranslations('assessment.sighting')
  const locale = useLocale()
  const { name, seen, evidenceId } = certificate
  const offered = evidence.findLast((item) => item.requestId === evidenceId && item.shown)
  return (
    <>
      <p>
        <strong>{name}</strong>{' '}
        <StatusBadge tone={seen ? 'ok' : 'warning'}>{seen ? t('submit') : t('none')}</StatusBadge>
      </p>
      <p>
        {offered?.shown
          ? t('offered', { ...offered.shown, date: formatDate(offered.documentDate ?? '', locale) })
          : t('notOffered')}
      </p>
      {seen ? (
        <p>
          {t('seen', {
            shownFunction: seen.shownFunction,
            date: formatDate(seen.documentDate, locale),
            profile: seen.screeningProfile,
            name: seen.seenByName,
            at: formatMoment(seen.seenAt, locale),
          })}
        </p>
      ) : null}
    </>
  )
}

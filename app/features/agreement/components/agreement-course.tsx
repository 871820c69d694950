import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { AgreementState } from '../agreement.ts'

type Course = {
  id: string
  state: AgreementState
  closedReason: string | null
  correctionReason: string | null
  newestId: string
}

/** What stands in the way of this version: a correction that is asked, or that it counts no more, with the reason. */
export function AgreementCourse({ agreement, desk }: { agreement: Course; desk: 'provider' | 'legal' }) {
  const t = useTranslations('agreement')
  if (agreement.correctionReason !== null && agreement.state === 'correction-asked')
    return (
      <Alert type="warning" heading={t(desk === 'legal' ? 'correction.region' : 'correction.heading')}>
        <p>
          {t('correction.words')}: {agreement.correctionReason}
        </p>
      </Alert>
    )
  if (agreement.closedReason === null) return null
  const base = desk === 'legal' ? '/juridisch/overeenkomsten' : '/overeenkomsten'
  return (
    <Alert type="warning" heading={t('closed.heading')}>
      <p>
        {t('closed.why')}: {agreement.closedReason}
      </p>
      {agreement.newestId === agreement.id ? null : <a href={`${base}/${agreement.newestId}`}>{t('closed.newest')}</a>}
    </Alert>
  )
}

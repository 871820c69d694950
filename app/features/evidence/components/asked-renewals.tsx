import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { formatDate } from '#app/utils/format-date.ts'

export type AskedRenewalsProps = {
  renewals: readonly { pieceId: string; kind: string; name: string; validUntil: string }[]
  mayEdit: boolean
}

/** What the region asks to renew, each with the way to do it. */
export function AskedRenewals({ renewals, mayEdit }: AskedRenewalsProps) {
  const t = useTranslations('evidence.wallet')
  const locale = useLocale()
  if (renewals.length === 0) return null
  return (
    <Alert type="warning" heading={t('asked', { count: renewals.length })}>
      <ul>
        {renewals.map(({ pieceId, kind, name, validUntil }) => (
          <li key={pieceId}>
            {t('askedItem', { name, date: formatDate(validUntil, locale) })}{' '}
            {mayEdit ? <a href={addingPage(kind)}>{t('newerOf', { name })}</a> : null}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** The page that adds a document of this kind. */
export function addingPage(kind: string): string {
  return `/organisatie/bewijsstukken/toevoegen?soort=${encodeURIComponent(kind)}`
}

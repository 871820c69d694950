import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'

export type ToReadProps = { criteria: readonly { id: string; title: string }[]; applicationId: string }

/** The criteria on which the second officer gives an own verdict before seeing that of the first. */
export function ToRead({ criteria, applicationId }: ToReadProps) {
  const t = useTranslations('assessment.confirm')
  return (
    <Alert heading={t('toRead', { count: criteria.length })}>
      <p>{t('toReadMeaning')}</p>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <a href={`/inkoop/aanmeldingen/${applicationId}/criteria/${criterion.id}`}>
              {criterion.id} {criterion.title}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

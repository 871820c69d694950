import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'

/** In place of the form, for an officer who declared an interest in this provider. */
export function CategoryInterest() {
  const t = useTranslations('category.interest')
  return (
    <Alert heading={t('heading')}>
      <p>{t('meaning')}</p>
    </Alert>
  )
}

import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'

export type ReadingOutcomeProps = {
  blocking: number
  /** The products in the workbook are not (any more) the chosen ones. */
  otherProducts: boolean
}

/** In one sentence how the reading went and what to do now. */
export function ReadingOutcome({ blocking, otherProducts }: ReadingOutcomeProps) {
  const t = useTranslations('costPrice.outcome')
  if (blocking > 0)
    return (
      <Alert type="error" heading={t('blocking', { count: blocking })}>
        <p>{t('blockingText')}</p>
      </Alert>
    )
  if (otherProducts)
    return (
      <Alert type="warning" heading={t('products')}>
        <p>{t('productsText')}</p>
      </Alert>
    )
  return (
    <Alert type="ok" heading={t('good')}>
      <p>{t('goodText')}</p>
    </Alert>
  )
}
